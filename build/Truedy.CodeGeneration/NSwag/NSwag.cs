using Newtonsoft.Json;

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
            throw new NSwagFailure(settings, output).ToProblem();
        NSwagOptions.Check(JsonSource.Load(settings.NSwagJson), JsonSource.Load(Path.Combine(options, "nswag.json")));
    }

    /// <summary>Prints the prepared document.</summary>
    public string Print(string prepared)
    {
        var document = Path.Combine(folder, "openapi.json");
        var printed = Path.Combine(folder, "Truedy.g.cs");
        File.WriteAllText(document, prepared);

        // A comma in a path would separate what NSwag is given as variables, and $( would be one, so they are filled in here.
        var filled = File.ReadAllText(settings.NSwagJson)
            .Replace("$(Document)", InJson(document), StringComparison.Ordinal)
            .Replace("$(Templates)", InJson(settings.Templates), StringComparison.Ordinal)
            .Replace("$(Output)", InJson(printed), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "nswag.json"), filled);
        var (exitCode, output) = Run(folder, "run", "nswag.json");
        return exitCode == 0 && File.Exists(printed) ? File.ReadAllText(printed) : throw new NSwagFailure(settings, output).ToProblem();
    }

    private static string InJson(string path) => JsonConvert.ToString(path)[1..^1].Replace("$", "\\u0024", StringComparison.Ordinal);

    // A newer SDK comes with a newer runtime than the one NSwag was built for.
    private (int ExitCode, string Output) Run(string workingFolder, params string[] arguments) =>
        ChildProcess.Run(DotNet, ["exec", "--roll-forward", "Major", settings.NSwag, .. arguments], workingFolder, Patience);
}
