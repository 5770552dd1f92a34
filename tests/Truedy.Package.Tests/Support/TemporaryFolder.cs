namespace Truedy.Package.Tests;

/// <summary>A folder outside of the repository, with a space in its name as users have them; gone when it is disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("truedy package ").FullName;

    public string File(string name) => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
