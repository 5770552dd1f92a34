using System.Reflection;

namespace Truedy.ContractChange;

/// <summary>The files of the repository that a change of the contract is about.</summary>
internal sealed record Repository(string Root)
{
    /// <summary>The one that this program was built in.</summary>
    public static Repository Own { get; } = new(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "RepositoryRoot").Value!);

    public string Contract => Path.Combine(Root, "openapi", "openapi.json");

    public string Overlay => Path.Combine(Root, "openapi", "overlay.json");

    public string Provenance => Path.Combine(Root, "openapi", "PROVENANCE.md");

    public string ApprovedSurface => Path.Combine(Root, "tests", "Truedy.Generated.Tests", "PublicApi.approved.txt");

    public string Library => Path.Combine(Root, "src", "Truedy.Generated");
}
