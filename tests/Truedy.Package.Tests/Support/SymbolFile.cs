using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace Truedy.Package.Tests;

/// <summary>What a portable .pdb tells a debugger.</summary>
internal sealed class SymbolFile : IDisposable
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid SourceLinkMap = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    public SymbolFile(byte[] pdb)
    {
        _provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(pdb));
        _reader = _provider.GetMetadataReader();
    }

    /// <summary>Says which build of the assembly it belongs to.</summary>
    public Guid Id => new BlobContentId(_reader.DebugMetadataHeader!.Id).Guid;

    /// <summary>The source files, by the names that the compiler knew them by.</summary>
    public IEnumerable<string> Sources => _reader.Documents.Select(Name);

    /// <summary>The source files that code comes from, so that a debugger stops in them.</summary>
    public IEnumerable<string> SteppedThrough =>
        _reader.MethodDebugInformation.Select(method => _reader.GetMethodDebugInformation(method).Document).Where(document => !document.IsNil).Distinct().Select(Name);

    /// <summary>The source files that come along, with their text.</summary>
    public Dictionary<string, string> Embedded =>
        Information(EmbeddedSource).ToDictionary(
            found => Name((DocumentHandle)found.Parent), found => Text(_reader.GetBlobBytes(found.Value)), StringComparer.Ordinal);

    /// <summary>Where the other source files are; null where nothing is said.</summary>
    public string? SourceLink =>
        Information(SourceLinkMap).Select(found => Encoding.UTF8.GetString(_reader.GetBlobBytes(found.Value))).SingleOrDefault();

    public void Dispose() => _provider.Dispose();

    private IEnumerable<CustomDebugInformation> Information(Guid kind) =>
        _reader.CustomDebugInformation.Select(_reader.GetCustomDebugInformation).Where(information => _reader.GetGuid(information.Kind) == kind);

    private string Name(DocumentHandle document) => _reader.GetString(_reader.GetDocument(document).Name);

    // Four bytes say how long the text is; where they do not, it is not compressed.
    private static string Text(byte[] blob)
    {
        var content = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
        using var text = new StreamReader(BitConverter.ToInt32(blob) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
