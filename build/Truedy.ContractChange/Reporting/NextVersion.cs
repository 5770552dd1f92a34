using System.Xml.Linq;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Reporting;

/// <summary>The version that follows by SemVer 2.0; before 1.0.0 each part stands one place further right.</summary>
internal static class NextVersion
{
    public const string InitialDevelopment = " (before 1.0.0 a breaking change raises the minor version, and any other the patch)";

    public static Version After(Version version, Impact impact) => impact switch
    {
        Impact.None => version,
        Impact.Breaking when version.Major > 0 => new Version(version.Major + 1, 0, 0),
        Impact.Breaking => new Version(0, version.Minor + 1, 0),
        Impact.Addition when version.Major > 0 => new Version(version.Major, version.Minor + 1, 0),
        _ => new Version(version.Major, version.Minor, version.Build + 1),
    };

    /// <summary>The version of the packages, from Directory.Build.props.</summary>
    public static Version Current(string properties) =>
        XDocument.Load(properties).Descendants("Version").FirstOrDefault()?.Value is { } text
            && Version.TryParse(text, out var version) && version is { Build: >= 0, Revision: < 0 }
            ? version
            : throw new ProblemException(ChangeCode.Version, new Place(properties), "The property Version has to be three numbers, such as 0.1.0.");
}
