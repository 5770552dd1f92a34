using System.Diagnostics;

namespace Truedy.ContractChange.Tests;

/// <summary>A small repository with one commit, where the scripts of the workflows run as on a runner.</summary>
internal sealed class Checkout : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("truedy-checkout-");

    public Checkout(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
        Git("init", "--quiet");
        Git("config", "core.autocrlf", "false");
        Git("add", ".");
        Commit("first");
    }

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public void Commit(string message) =>
        Git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "--quiet", "--allow-empty", "--message", message);

    /// <summary>What git printed.</summary>
    public string Git(params string[] arguments)
    {
        var (exitCode, output) = Run("git", arguments, []);
        Assert.True(exitCode == 0, $"git {string.Join(' ', arguments)}: {output}");
        return output;
    }

    /// <summary>Whether a script comes to a good end, with the shell that a runner has.</summary>
    public bool Runs(string script, params (string Name, string Value)[] environment) =>
        Run("bash", ["-e", "-o", "pipefail", "-c", script], environment).ExitCode == 0;

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(each => each.IsReadOnly)) // As git writes its objects
            file.IsReadOnly = false;
        _folder.Delete(recursive: true);
    }

    private (int ExitCode, string Output) Run(string file, IEnumerable<string> arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
