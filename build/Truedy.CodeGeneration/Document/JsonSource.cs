using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Loads a JSON file so that every token remembers its <see cref="Place" />.</summary>
internal static partial class JsonSource
{
    private const string NoObject = "The file has to hold a JSON object. Convert YAML first, as build/Truedy.ContractChange does.";

    private static readonly JsonLoadSettings Settings = new()
    {
        LineInfoHandling = LineInfoHandling.Load,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
    };

    public static JObject Load(string path)
    {
        try
        {
            using var reader = new TokenStartReader(File.ReadAllText(path));
            var root = JToken.ReadFrom(reader, Settings);
            reader.Read(); // Nothing may follow
            return root is JObject found
                ? Remember(found, path)
                : throw new BuildErrorException(BuildErrorCode.BrokenJson, new Place(path, 1, 1), NoObject);
        }
        catch (JsonReaderException exception)
        {
            var place = new Place(path, Math.Max(exception.LineNumber, 1), Math.Max(exception.LinePosition, 1));
            var message = NewtonsoftPosition().Replace(exception.Message, "");
            throw new BuildErrorException(BuildErrorCode.BrokenJson, place, $"Broken JSON: {message} Correct it here, or fetch the file anew.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildErrorException(BuildErrorCode.Files, new Place(path), $"{exception.Message} Give a file that can be read.");
        }
    }

    private static JObject Remember(JObject root, string path)
    {
        foreach (var token in root.DescendantsAndSelf())
        {
            IJsonLineInfo info = token;
            token.AddAnnotation(new Place(path, info.LineNumber, info.LinePosition));
        }

        return root;
    }

    [GeneratedRegex(@" Path '.*', line \d+, position \d+\.$")]
    private static partial Regex NewtonsoftPosition();
}
