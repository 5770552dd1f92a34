namespace Truedy.CodeGeneration;

/// <summary>NSwag at work: it takes nswag.json, and prints C# through the templates.</summary>
internal sealed class NSwag(Settings settings, string dll)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Reports options that this NSwag does not know; it passes over them in silence.</summary>
    public void CheckOptions()
    {
        var folder = Path.Combine(Path.GetDirectoryName(settings.Prepared)!, "nswag-options");
        Directory.CreateDirectory(folder);
        var known = Path.Combine(folder, "nswag.json");
        File.Delete(known);
        var (exitCode, output) = Run(folder, "new");
        if (exitCode != 0)
            throw new NSwagFailure(settings, output).ToProblem();
        NSwagOptions.Check(JsonSource.Load(settings.NSwagJson), JsonSource.Load(known));
    }

    /// <summary>Prints the prepared document.</summary>
    public string Print()
    {
        var printed = settings.Output + ".printed";
        var home = Path.GetDirectoryName(settings.NSwagJson)!;

        // Relative paths, since a comma in the path of the repository would separate variables.
        string Variable(string name, string path) => $"{name}={Path.GetRelativePath(home, path)}";
        string[] variables = [Variable("Document", settings.Prepared), Variable("Templates", settings.Templates), Variable("Output", printed)];
        var (exitCode, output) = Run(home, "run", settings.NSwagJson, "/variables:" + string.Join(',', variables));
        if (exitCode != 0 || !File.Exists(printed))
            throw new NSwagFailure(settings, output).ToProblem();
        var text = File.ReadAllText(printed);
        File.Delete(printed);
        return text;
    }

    // A newer SDK comes with a newer runtime than the one NSwag was built for.
    private (int ExitCode, string Output) Run(string folder, params string[] arguments) =>
        ChildProcess.Run(settings.DotNet, ["exec", "--roll-forward", "Major", dll, .. arguments], folder, Patience);
}
