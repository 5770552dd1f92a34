namespace Truedy.Pipeline.Tests;

/// <summary>The repository in a temporary folder whose name has a space: the files that git tracks or would track, and nothing that a build made.</summary>
public sealed class RepositoryCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("truedy pipeline ");

    public RepositoryCopy()
    {
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

    public string Root => Path.Combine(_folder.FullName, "the repository");

    public string PathOf(string file) => Path.Combine(Root, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Runs dotnet at the root of the copy, and counts what it did.</summary>
    public BuildRun DotNet(params string[] arguments)
    {
        var log = PathOf("../build.log");
        File.Delete(log);
        var run = Command.Run("dotnet", [.. arguments, "-nodeReuse:false", "-nologo", "-v:q", $"-flp:LogFile={log};Verbosity=detailed"], Root);
        return new BuildRun(run, File.Exists(log) ? File.ReadAllText(log) : "");
    }

    /// <summary>Replaces text in a file for as long as the result is not disposed of.</summary>
    public IDisposable Changed(string file, string text, string replacement)
    {
        var path = PathOf(file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, replacement, StringComparison.Ordinal));
        return new Undo(() => File.WriteAllText(path, before));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
