using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>A copy of all that the generator works with, to change something in and to run it on.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("truedy-").FullName;

    public Workshop()
    {
        File.Copy(Repository.Seed("openapi.json"), Document);
        File.Copy(Repository.Seed("overlay.json"), Overlay);
        Copy("nswag.json", NSwagJson);
        Directory.CreateDirectory(Templates);
        foreach (var template in Directory.EnumerateFiles(Repository.Path("build", "templates")))
            Copy(template, Template(Path.GetFileName(template)));
    }

    /// <summary>With a contract of its own, <c>Fixtures/name</c>, and nothing to overlay.</summary>
    public Workshop(string fixture) : this()
    {
        File.Copy(Repository.Fixture(fixture), Document, overwrite: true);
        File.WriteAllText(Overlay, "{}");
    }

    public string Document => In("openapi.json");

    public string Overlay => In("overlay.json");

    public string NSwagJson => In("nswag.json");

    public string Templates => In("templates");

    public string Prepared => In("obj/openapi.json");

    public string Output => In("obj/Truedy.g.cs");

    /// <summary>Replaces a text that stands once in a file. For the sake of C#, JSON is given with <c>'</c> for its quotes.</summary>
    public Workshop Change(string file, string text, string into)
    {
        PlaceOf(file, text);
        return Write(file, File.ReadAllText(file).Replace(Json(text), Json(into), StringComparison.Ordinal));
    }

    public Workshop Write(string file, string content)
    {
        File.WriteAllText(file, content);
        return this;
    }

    /// <summary>Where a text stands that a file has once, as MSBuild writes it.</summary>
    public static string PlaceOf(string file, string text)
    {
        var parts = File.ReadAllText(file).Split(Json(text));
        Assert.True(parts.Length == 2, $"{text} has to stand once in {file}.");
        var before = parts[0].Split('\n');
        return $"{file}({before.Length},{before[^1].Length + 1})";
    }

    /// <summary>Runs the generator as far as it needs no NSwag.</summary>
    public Run Prepare() => Run(["--document", Document, "--overlay", Overlay, "--prepared", Prepared]);

    /// <summary>Runs the generator as the build does.</summary>
    /// <param name="instead">Arguments that differ from the build's.</param>
    public Run Generate(params string[] instead) => Run(
    [
        "--document", Document, "--overlay", Overlay, "--prepared", Prepared, "--output", Output,
        "--nswag-json", NSwagJson, "--templates", Templates, "--nswag", Repository.NSwag, .. instead,
    ]);

    public string Template(string name) => Path.Combine(Templates, name);

    public string In(string name) => Path.Combine(_folder, name);

    public JObject ReadPrepared() => JObject.Parse(File.ReadAllText(Prepared));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Json(string text) => text.Replace('\'', '"');

    private static void Copy(string source, string target) => File.Copy(Repository.Path(source), target);

    private static Run Run(string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = CommandLine.Run(arguments, output);
        return new Run(exitCode, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
