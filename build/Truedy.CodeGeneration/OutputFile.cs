namespace Truedy.CodeGeneration;

/// <summary>Replaces a file at once, and only if its content changes: an untouched file compiles nothing.</summary>
internal static class OutputFile
{
    public static void Replace(string path, string content)
    {
        if (File.Exists(path) && File.ReadAllText(path) == content)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = path + ".new";
        File.WriteAllText(written, content);
        File.Move(written, path, overwrite: true);
    }
}
