namespace Truedy.CodeGeneration;

/// <summary>What to make of what, as given on the command line: <c>--name value</c>.</summary>
internal sealed record Settings
{
    private const string Names = "--document, --overlay, --prepared, --output, --nswag-json, --templates or --nswag";

    public required string Document { get; init; }

    public required string Overlay { get; init; }

    /// <summary>Where the prepared document goes, from which NSwag generates.</summary>
    public required string Prepared { get; init; }

    /// <summary>The C# file; null only prepares the document.</summary>
    public string? Output { get; init; }

    public required string NSwagJson { get; init; }

    public required string Templates { get; init; }

    /// <summary>The path of dotnet-nswag.dll.</summary>
    public required string NSwag { get; init; }

    /// <param name="arguments">The arguments, or <c>@file</c> for a file that has one on each line, and comments on lines that start with #.</param>
    public static Settings Parse(IReadOnlyList<string> arguments)
    {
        arguments = [.. arguments.SelectMany(each => each is ['@', .. var file] ? File.ReadLines(file).Where(line => line is not ['#', ..]) : [each])];
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index += 2)
        {
            if (!arguments[index].StartsWith("--", StringComparison.Ordinal) || index + 1 == arguments.Count)
                throw Wrong($"'{arguments[index]}' has to be a name such as --document, with a value after it.");
            given[arguments[index][2..]] = arguments[index + 1];
        }

        string Required(string name) => Optional(name) ?? throw Wrong($"--{name} is missing. Give it, with a value after it.");
        string? Optional(string name) => given.Remove(name, out var value) && value.Length > 0 ? Path.GetFullPath(value) : null;

        var settings = new Settings
        {
            Document = Required("document"),
            Overlay = Required("overlay"),
            Prepared = Required("prepared"),
            Output = Optional("output"),
            NSwagJson = Optional("nswag-json") ?? "",
            Templates = Optional("templates") ?? "",
            NSwag = Optional("nswag") ?? "",
        };
        return given.Count == 0 ? settings : throw Wrong($"There is no --{given.Keys.First()}. Give {Names}.");
    }

    private static BuildErrorException Wrong(string message) => new(BuildErrorCode.Arguments, new Place("Truedy.CodeGeneration"), message);
}
