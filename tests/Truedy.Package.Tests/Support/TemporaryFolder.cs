namespace Truedy.Package.Tests;

/// <summary>A folder outside of the repository, with a space in its name as users have them; gone when it is disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("truedy package ").FullName;

    /// <summary>A program of a consumer, in a project outside of the repository.</summary>
    public static TemporaryFolder CopyOf(string consumer)
    {
        var project = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests", "Truedy.Package.Tests", consumer)))
            System.IO.File.Copy(file, project.File(Path.GetFileName(file)));
        return project;
    }

    public string File(string name) => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
