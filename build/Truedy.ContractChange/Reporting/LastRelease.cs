using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Reporting;

/// <summary>Reads the version that was released last from the tags of the repository, such as <c>v1.2.3</c>.</summary>
internal static class LastRelease
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The highest version that is tagged on this commit or before it; null if there is none. A pre-release is no release.</summary>
    public static Version? Of(string repository)
    {
        var (exitCode, output) = ChildProcess.Run("git", ["tag", "--list", "v*", "--merged", "HEAD"], repository, Patience);
        return exitCode == 0
            ? output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(VersionOf).Max()
            : throw new BuildErrorException(ChangeCode.Version, new Place(repository), $"The tags of the repository cannot be read. {output.Trim()}");
    }

    private static Version? VersionOf(string tag) =>
        Version.TryParse(tag[1..], out var version) && version is { Build: >= 0, Revision: < 0 } ? version : null;
}
