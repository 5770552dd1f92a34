namespace Truedy.Pipeline.Tests;

/// <summary>The repository in a temporary folder whose name has a space: the files that git tracks or would track,
/// and nothing that a build made.</summary>
public sealed class RepositoryCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("truedy pipeline ");
    private readonly string _name;

    public RepositoryCopy() : this("the repository")
    {
    }

    internal RepositoryCopy(string name)
    {
        _name = name;
        var files = Command.Run("git", ["ls-files", "--cached", "--others", "--exclude-standard"], Metadata.RepositoryRoot);
        foreach (var file in files.Lines.Where(file => File.Exists(Path.Combine(Metadata.RepositoryRoot, file))))
        {
            var target = PathOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Metadata.RepositoryRoot, file), target);
        }
    }

    public string GeneratedFile => PathOf("src/Truedy.Generated/obj/contract/Truedy.g.cs");

    public string Generated => File.ReadAllText(GeneratedFile);

    public string Root => Path.Combine(_folder.FullName, _name);

    public string PathOf(string file) => Path.Combine(Root, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Runs dotnet at the root of the copy, and counts what it did.</summary>
    public BuildRun DotNet(params string[] arguments) => DotNet(arguments, []);

    /// <summary>The same, with other values in the environment.</summary>
    public BuildRun DotNet(string[] arguments, (string Name, string Value)[] environment)
    {
        var log = Path.Combine(_folder.FullName, $"build {Guid.NewGuid():N}.log");
        var run = Command.Run(
            "dotnet", [.. arguments, "-nodeReuse:false", "-nologo", "-v:q", $"-flp:LogFile={log};Verbosity=detailed"], Root, environment);
        return new BuildRun(run, File.Exists(log) ? File.ReadAllText(log) : "");
    }

    /// <summary>Takes away what was generated, so that the next build generates.</summary>
    public void Ungenerate() => File.Delete(GeneratedFile);

    /// <summary>Replaces text in a file for as long as the result is not disposed of.</summary>
    public IDisposable Changed(string file, string text, string replacement)
    {
        var path = PathOf(file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, replacement, StringComparison.Ordinal));
        return new Undo(() => File.WriteAllText(path, before));
    }

    /// <summary>All files, whatever made them.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Takes away, or gives back, the permission to write into files and folders; a superuser may nevertheless.</summary>
    public void SetWritable(bool writable)
    {
        foreach (var item in new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(new DirectoryInfo(Root)))
        {
            if (OperatingSystem.IsWindows())
                item.Attributes = writable ? item.Attributes & ~FileAttributes.ReadOnly : item.Attributes | FileAttributes.ReadOnly;
            else if (writable)
                item.UnixFileMode |= UnixFileMode.UserWrite;
            else
                item.UnixFileMode &= ~(UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
