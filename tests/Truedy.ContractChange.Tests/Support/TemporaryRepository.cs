using System.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Truedy.ContractChange.Tests;

/// <summary>As much of the repository as the command looks at before it builds anything, to run the command on.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public static readonly DateTimeOffset Now = new(2031, 5, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("truedy-change-");

    public TemporaryRepository()
    {
        Files = new Repository(_folder.FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(Files.Contract)!);
        File.Copy(Repository.Own.Contract, Files.Contract);
        File.Copy(Repository.Own.Overlay, Files.Overlay);
        File.Copy(Repository.Own.Provenance, Files.Provenance);
    }

    public Repository Files { get; }

    public string Committed => File.ReadAllText(Files.Contract);

    /// <summary>Writes a file beside the repository, and gives its path.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    public (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = ChangeCommand.RunAsync(arguments, Files, new FakeTimeProvider(Now), new InvocationConfiguration { Output = output, Error = error });
        return (exitCode.GetAwaiter().GetResult(), output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
