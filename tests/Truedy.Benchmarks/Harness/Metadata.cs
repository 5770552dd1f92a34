using System.Reflection;

namespace Truedy.Benchmarks;

/// <summary>Where things lie, as the build of this program knows.</summary>
internal static class Metadata
{
    /// <summary>The folder of the generated peers, with a slash at its end.</summary>
    public static string Peers { get; } = Value(nameof(Peers));

    /// <summary>The command line of the library.</summary>
    public static string TruedyCli { get; } = Value(nameof(TruedyCli));

    private static string RepositoryRoot { get; } = Value(nameof(RepositoryRoot));

    /// <summary>A file or folder of the repository.</summary>
    public static string PathOf(string path) => Path.Combine(RepositoryRoot, path);

    private static string Value(string key) =>
        typeof(Metadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
