using System.IO.Compression;
using System.Xml.Linq;

namespace Truedy.Package.Tests;

/// <summary>What is inside of a .nupkg or .snupkg.</summary>
internal sealed class PackageFile(string path)
{
    /// <summary>The files that a user gets, without those of the container.</summary>
    public IEnumerable<string> Files()
    {
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    public byte[] Read(string name)
    {
        using var zip = ZipFile.OpenRead(path);
        using var content = zip.GetEntry(name)!.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The value of a member of the package's description.</summary>
    public string? Metadata(string member) => Description().FirstOrDefault(element => element.Name.LocalName == member)?.Value;

    /// <summary>What kind of package it is; null for a library.</summary>
    public string? PackageType() => (string?)Description().FirstOrDefault(element => element.Name.LocalName == "packageType")?.Attribute("name");

    /// <summary>A line for each target framework, with what has to be installed there.</summary>
    public IEnumerable<string> Dependencies() =>
        Description().Single(element => element.Name.LocalName == "dependencies").Elements()
            .Select(group => $"{(string?)group.Attribute("targetFramework")}: {string.Join(", ", group.Elements().Select(dependency => (string?)dependency.Attribute("id")))}");

    private IEnumerable<XElement> Description()
    {
        using var description = new MemoryStream(Read(Files().Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal))));
        return XDocument.Load(description).Descendants();
    }
}
