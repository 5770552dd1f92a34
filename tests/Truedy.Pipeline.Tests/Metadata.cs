using System.Reflection;

namespace Truedy.Pipeline.Tests;

/// <summary>What the build of these tests knew.</summary>
internal static class Metadata
{
    public static string RepositoryRoot => Of(nameof(RepositoryRoot));

    private static string Of(string key) =>
        typeof(Metadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
