using System.Security.Cryptography;
using System.Text;

namespace Truedy.CodeGeneration;

/// <summary>Remembers from what the C# file was made, so that a build without a change costs a few hashes.</summary>
internal sealed class Fingerprint
{
    private readonly string _path;
    private readonly string _generated;
    private readonly string _sources;

    public Fingerprint(Settings settings)
    {
        _generated = settings.Output!;
        _path = _generated + ".fingerprint";
        _sources = HashOf(
            [
                settings.Document, settings.Overlay, settings.NSwagJson,
                typeof(Fingerprint).Assembly.Location, NSwagPackage.PathIn(settings.NSwagProject),
                .. TemplatesIn(settings.Templates),
            ],
            [settings.NSwagVersion, settings.NSwagDll ?? ""]);
    }

    /// <summary>Whether the file that is there was made from the same, and nobody has edited it since.</summary>
    public bool IsCurrent() => File.Exists(_generated) && File.Exists(_path) && File.ReadAllText(_path) == Now();

    public void Remember() => OutputFile.Replace(_path, Now());

    private static IEnumerable<string> TemplatesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.liquid").Order(StringComparer.Ordinal) : [];

    private string Now() => $"{_sources}\n{HashOf([_generated], [])}\n";

    private static string HashOf(IEnumerable<string> files, IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.Exists(file) ? SHA256.HashData(File.ReadAllBytes(file)) : []);
        }

        foreach (var text in texts)
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
