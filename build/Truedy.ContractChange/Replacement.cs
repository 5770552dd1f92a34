namespace Truedy.ContractChange;

/// <summary>Replaces files together: all are written beside the old ones before the first is exchanged.</summary>
internal static class Replacement
{
    public static void Of(IReadOnlyDictionary<string, string> contents)
    {
        foreach (var (path, content) in contents)
            File.WriteAllText(path + ".new", content);
        foreach (var path in contents.Keys)
            File.Move(path + ".new", path, overwrite: true);
    }
}
