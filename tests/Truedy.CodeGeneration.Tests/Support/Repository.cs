using System.Reflection;

namespace Truedy.CodeGeneration.Tests;

/// <summary>The repository that these tests were built from, and what its build knew.</summary>
internal static class Repository
{
    /// <summary>The NSwag that the build restored.</summary>
    public static string NSwag => Metadata("NSwag");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Metadata("RepositoryRoot"), .. parts]);

    /// <summary>The contract and the overlay as they were first published: a later contract does not change what the rules are tried on.</summary>
    public static string Seed(string name) => Fixture(System.IO.Path.Combine("Seed", name));

    public static string Fixture(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value ?? "";
}
