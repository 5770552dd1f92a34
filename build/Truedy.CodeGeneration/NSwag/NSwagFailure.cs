using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Finds in the stack trace that NSwag writes what the user has to change.</summary>
internal sealed partial class NSwagFailure(Settings settings, string output)
{
    private const string LookAtChanges =
        "Look at what changed in nswag.json or the templates; what NSwag cannot read of the contract, an action in overlay.json can leave out.";

    public BuildErrorException ToError() =>
        OfTemplate() ?? OfSettings() ?? OfRuntime()
        ?? new BuildErrorException(BuildErrorCode.NSwagFailed, new Place(settings.NSwagJson), $"NSwag failed: {Message()} {LookAtChanges}");

    // Error while rendering Liquid template CSharp/Class: <line> End of tag '}}' was expected at (3:12)
    private BuildErrorException? OfTemplate()
    {
        if (TemplateName().Matches(output) is not [.., var last])
            return null;
        if (MissingTemplate().Match(output) is { Success: true } missing)
            return OfMissingTemplate(missing.Groups[1].Value);
        var file = Path.Combine(settings.Templates, last.Groups[1].Value + ".liquid");
        var position = TemplatePosition().Match(output, last.Index);
        if (!position.Success)
            return new BuildErrorException(BuildErrorCode.Template, new Place(file), Corrected(output[last.Index..].Split('\n')[1]));
        var line = int.Parse(position.Groups[2].Value, CultureInfo.InvariantCulture) - 1; // NSwag puts a line before the template
        var column = int.Parse(position.Groups[3].Value, CultureInfo.InvariantCulture);
        return new BuildErrorException(BuildErrorCode.Template, new Place(file, Math.Max(line, 1), column), Corrected(position.Groups[1].Value));
    }

    private BuildErrorException OfMissingTemplate(string name)
    {
        foreach (var file in Directory.EnumerateFiles(settings.Templates, "*.liquid").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            var line = Array.FindIndex(lines, each => Regex.IsMatch(each, $@"template\s+{Regex.Escape(name)}\s"));
            if (line >= 0)
                return NoTemplate(name, new Place(file, line + 1, lines[line].IndexOf(name, StringComparison.Ordinal) + 1));
        }

        return NoTemplate(name, new Place(settings.Templates));
    }

    private static BuildErrorException NoTemplate(string name, Place place) =>
        new(BuildErrorCode.Template, place, $"There is no template '{name}'. Correct the name, or add {name}.liquid.");

    private static string Corrected(string message) => $"{message.Trim().TrimEnd('.')}. Correct the template here.";

    // Could not convert string to boolean: maybe. Path 'codeGenerators.openApiToCSharpClient.wrapResponses', line 58, position 30.
    private BuildErrorException? OfSettings()
    {
        var value = SettingsPath().Match(output);
        return value.Success && JsonSource.Load(settings.NSwagJson).SelectToken(value.Groups[2].Value) is { } token
            ? Settings(token, $"NSwag does not take this value: {value.Groups[1].Value} Write another, or remove the line.")
            : null;
    }

    // The specified runtime in the document (Net80) differs from the current process runtime (Net100).
    private BuildErrorException? OfRuntime() =>
        OtherRuntime().IsMatch(output) && JsonSource.Load(settings.NSwagJson)["runtime"] is { } runtime
            ? Settings(runtime, $"NSwag does not run on '{runtime}' here; write 'Default', on which it does.")
            : null;

    private static BuildErrorException Settings(JToken at, string message) => new(BuildErrorCode.NSwagSettings, at, message);

    private string Message() => ExceptionLine().Match(output) is { Success: true } line ? line.Groups[1].Value : output.Trim();

    [GeneratedRegex(@"Error while rendering Liquid template CSharp/(\S+): ")]
    private static partial Regex TemplateName();

    [GeneratedRegex(@"Could not load template '([^']+)'")]
    private static partial Regex MissingTemplate();

    [GeneratedRegex(@"\n(.+) at \((\d+):(\d+)\)")]
    private static partial Regex TemplatePosition();

    [GeneratedRegex(@"Exception: (.+) Path '([^']+)', line \d+, position \d+\.")]
    private static partial Regex SettingsPath();

    [GeneratedRegex("The specified runtime in the document")]
    private static partial Regex OtherRuntime();

    [GeneratedRegex(@"^\S+Exception: (.+)$", RegexOptions.Multiline)]
    private static partial Regex ExceptionLine();
}
