namespace Truedy.ContractChange.Reporting;

/// <summary>The version that follows by SemVer 2.0; before 1.0.0 each part stands one place further right.</summary>
internal static class NextVersion
{
    public const string InitialDevelopment = " (before 1.0.0 a breaking change raises the minor version, and any other the patch)";

    /// <summary>The version of the first release.</summary>
    public static Version First { get; } = new(0, 1, 0);

    /// <param name="version">The version that was released last; null before the first release.</param>
    /// <param name="impact">What a change since then does to consumers.</param>
    public static Version After(Version? version, Impact impact) => impact switch
    {
        _ when version is null => First,
        Impact.None => version,
        Impact.Breaking when version.Major > 0 => new Version(version.Major + 1, 0, 0),
        Impact.Breaking => new Version(0, version.Minor + 1, 0),
        Impact.Addition when version.Major > 0 => new Version(version.Major, version.Minor + 1, 0),
        _ => new Version(version.Major, version.Minor, version.Build + 1),
    };
}
