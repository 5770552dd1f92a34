namespace Truedy.CodeGeneration;

/// <summary>NSwag at work in a folder of its own: it takes nswag.json, and prints C# through the templates.</summary>
internal sealed class NSwag(Settings settings, string folder)
{
    private static readonly string DotNet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Reports options that this NSwag does not know; it passes over them in silence.</summary>
    public void CheckOptions()
    {
        var options = Directory.CreateDirectory(Path.Combine(folder, "options")).FullName;
        var (exitCode, output) = Run(options, "new");
        if (exitCode != 0)
            throw new NSwagFailure(settings, output).ToError();
        NSwagOptions.Check(JsonSource.Load(settings.NSwagJson), JsonSource.Load(Path.Combine(options, "nswag.json")));
    }

    /// <summary>Prints the prepared document.</summary>
    public string Print(string prepared)
    {
        // All that NSwag reads goes into its folder: it would split the path of a template at semicolons, and a variable at commas.
        string In(string name) => Path.Combine(folder, name);
        File.WriteAllText(In("openapi.json"), prepared);
        File.WriteAllText(In("nswag.json"), File.ReadAllText(settings.NSwagJson));
        Directory.CreateDirectory(In("templates"));
        foreach (var template in Directory.EnumerateFiles(settings.Templates, "*.liquid"))
            File.WriteAllText(Path.Combine(In("templates"), Path.GetFileName(template)), File.ReadAllText(template));

        var (exitCode, output) = Run(folder, "run", "nswag.json", "/variables:Document=openapi.json,Templates=templates,Output=Truedy.g.cs");
        return exitCode == 0 && File.Exists(In("Truedy.g.cs")) ? File.ReadAllText(In("Truedy.g.cs")) : throw new NSwagFailure(settings, output).ToError();
    }

    // A newer SDK comes with a newer runtime than the one NSwag was built for.
    private (int ExitCode, string Output) Run(string workingFolder, params string[] arguments) =>
        ChildProcess.Run(DotNet, ["exec", "--roll-forward", "Major", settings.NSwag, .. arguments], workingFolder, Patience);
}
