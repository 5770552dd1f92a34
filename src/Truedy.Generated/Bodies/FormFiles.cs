namespace Truedy.Generated.Internal;

/// <summary>The files of one field of a form; null among them leaves one out.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Files">The files.</param>
internal sealed record FormFiles(string Name, IEnumerable<FileContent?>? Files)
{
    public FormFiles(string name, FileContent? file)
        : this(name, [file])
    {
    }
}
