namespace Truedy.CodeGeneration;

/// <summary>Replaces a file at once, and only if its content changes: an untouched file compiles nothing.</summary>
internal static class OutputFile
{
    public static void Replace(string path, string content)
    {
        if (Has(path, content))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(written, content);
        try
        {
            File.Move(written, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Has(path, content))
        {
            File.Delete(written); // Another build wrote the same and reads it already, which Windows lets nobody replace
        }
    }

    private static bool Has(string path, string content) => File.Exists(path) && File.ReadAllText(path) == content;
}
