using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Reporting;

/// <summary>Reads the version that was released last from the tags of the repository, such as <c>v1.2.3</c>.</summary>
internal static class LastRelease
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The highest version that is tagged on this commit or before it; null if there is none, or no git, as in a downloaded copy. A pre-release is
    /// no release.
    /// </summary>
    public static Version? Of(string repository)
    {
        var (exitCode, output) = ChildProcess.Run("git", ["tag", "--list", "v*", "--merged", "HEAD"], repository, Patience);
        var tags = exitCode == 0 ? output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return tags.Select(VersionOf).Max();
    }

    private static Version? VersionOf(string tag) =>
        Version.TryParse(tag[1..], out var version) && version is { Build: >= 0, Revision: < 0 } ? version : null;
}
