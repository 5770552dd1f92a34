using System.Globalization;

namespace Truedy.CodeGeneration;

/// <summary>What to make of what, as given on the command line: <c>--name value</c>, all paths absolute.</summary>
internal sealed record Settings
{
    public required string Document { get; init; }

    public required string Overlay { get; init; }

    /// <summary>Where the prepared document goes, from which NSwag generates.</summary>
    public required string Prepared { get; init; }

    /// <summary>The C# file; null only prepares the document.</summary>
    public string? Output { get; init; }

    public required string NSwagJson { get; init; }

    public required string Templates { get; init; }

    public required string NSwagVersion { get; init; }

    /// <summary>The folder whose project and whose package.json fetch NSwag.</summary>
    public required string NSwagProject { get; init; }

    /// <summary>The NSwag that somebody chose instead; null looks for it.</summary>
    public string? NSwagDll { get; init; }

    public required string NuGetPackages { get; init; }

    public required string DotNet { get; init; }

    /// <summary>How long one way of fetching NSwag may take, so that a feed that hangs does not hang the build.</summary>
    public required TimeSpan FetchTimeout { get; init; }

    public static Settings Parse(IReadOnlyList<string> arguments)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index += 2)
        {
            if (!arguments[index].StartsWith("--", StringComparison.Ordinal) || index + 1 == arguments.Count)
                throw Wrong($"'{arguments[index]}' has to be a name such as --document, with a value after it.");
            given[arguments[index][2..]] = arguments[index + 1];
        }

        string Required(string name) => Optional(name) ?? throw Wrong($"--{name} is missing.");
        string? Optional(string name) => given.Remove(name, out var value) && value.Length > 0 ? value : null;

        int? Seconds(string name) =>
            Optional(name) is not { } text ? null
            : int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds
            : throw Wrong($"--{name} has to be a number of seconds, and is '{text}'.");

        var settings = new Settings
        {
            Document = Required("document"),
            Overlay = Required("overlay"),
            Prepared = Required("prepared"),
            Output = Optional("output"),
            NSwagJson = Optional("nswag-json") ?? "nswag.json",
            Templates = Optional("templates") ?? "templates",
            NSwagVersion = Optional("nswag-version") ?? "",
            NSwagProject = Optional("nswag-project") ?? "",
            NSwagDll = Optional("nswag-dll"),
            NuGetPackages = Optional("nuget-packages") ?? "",
            DotNet = Optional("dotnet") ?? "dotnet",
            FetchTimeout = TimeSpan.FromSeconds(Seconds("fetch-timeout") ?? 120),
        };
        return given.Count == 0 ? settings : throw Wrong($"There is no --{given.Keys.First()}.");
    }

    private static ProblemException Wrong(string message) => new(ProblemCode.Arguments, new Place("Truedy.CodeGeneration"), message);
}
