using System.Reflection;

namespace Truedy.Package.Tests;

/// <summary>The build that these tests came out of.</summary>
internal static class Build
{
    public static string Configuration { get; } = Metadata(nameof(Configuration));

    /// <summary>Where the dependencies were restored to, as a list for NuGet.</summary>
    public static string PackageFolders { get; } = Metadata(nameof(PackageFolders));

    private static string Metadata(string key) =>
        typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
