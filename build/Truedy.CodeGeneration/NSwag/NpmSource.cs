namespace Truedy.CodeGeneration;

/// <summary>NSwag as the npm package nswag, for a machine whose NuGet feed has it not. The lock beside package.json pins its bytes.</summary>
internal sealed class NpmSource(Settings settings)
{
    private readonly string _folder = Path.Combine(settings.NSwagProject, "obj", "npm", settings.NSwagVersion);

    public string? Found()
    {
        var dll = Path.Combine(_folder, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
        return File.Exists(dll) ? dll : null;
    }

    /// <summary>Installs what the lock names, and runs nothing of it.</summary>
    /// <returns>What went wrong, if it did.</returns>
    public string Fetch()
    {
        var unfinished = _folder + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(settings.NSwagProject, file), Path.Combine(unfinished, file));

        var (exitCode, output) = Npm(unfinished, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        if (exitCode == 0)
            Directory.Move(unfinished, _folder);
        var causes = output.Replace("npm error", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries).Where(IsCause);
        return string.Join(' ', causes.Take(3));
    }

    private (int ExitCode, string Output) Npm(string folder, params string[] arguments) =>
        OperatingSystem.IsWindows()
            ? ChildProcess.Run("cmd.exe", ["/c", "npm", .. arguments], folder, settings.FetchTimeout)
            : ChildProcess.Run("npm", arguments, folder, settings.FetchTimeout);

    private static bool IsCause(string line) =>
        line.Length > 0 && !line.StartsWith("A complete log", StringComparison.Ordinal) && !line.StartsWith("npm warn", StringComparison.Ordinal);
}
