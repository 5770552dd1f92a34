using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What to do about an error of a document: actions of overlay.json that leave out what is wrong, or the operations that need it.</summary>
internal static class Remedy
{
    private const int Listed = 10;

    private static readonly HashSet<string> OfTheDocument =
        [BuildErrorCode.CannotBePrinted, BuildErrorCode.WrongShape, BuildErrorCode.ReferenceToNothing, BuildErrorCode.ReferenceElsewhere];

    /// <summary>What to add to what an error says; null if it says already what to do.</summary>
    public static string? For(JObject document, string code, IReadOnlyList<Place> places)
    {
        if (!OfTheDocument.Contains(code))
            return null;
        if (places[0].File != Place.Of(document).File)
            return "Correct the action, or remove it.";
        var isNeeded = code == BuildErrorCode.CannotBePrinted;
        var parts = places.SelectMany(each => isNeeded ? Dispensable.Needing(document, each) : WhatStandsAt(document, each));
        return parts.Select(Removal).Distinct().ToList() switch
        {
            [] => null,
            [var only] when isNeeded => $"To generate all else, leave the operation out in overlay.json: {only}",
            var several when isNeeded => $"To generate all else, leave out in overlay.json what needs it: {List(several)}",
            [var only] => $"Correct it, or leave it out in overlay.json: {only}",
            var several => $"Correct them, or leave them out in overlay.json: {List(several)}",
        };
    }

    private static IEnumerable<JToken> WhatStandsAt(JObject document, Place place) =>
        document.DescendantsAndSelf().Where(each => each.Annotation<Place>() == place)
            .Select(each => each is JProperty member ? member.Value : each)
            .Select(each => each.Parent is JProperty { Name: "$ref", Parent: { } reference } ? reference : each)
            .Where(each => each.Parent is not null && !IsNeeded(each));

    // Without these there is no document.
    private static bool IsNeeded(JToken token) =>
        JsonTarget.Of(token) is "$.openapi" or "$.paths"
        || token.AncestorsAndSelf().Any(each => each.Parent is JProperty { Name: "info", Parent.Parent: null });

    private static string Removal(JToken part) => new JObject { ["target"] = JsonTarget.Of(part), ["remove"] = true }.ToString(Formatting.None);

    private static string List(List<string> actions) =>
        string.Join(", ", actions.Take(Listed)) + (actions.Count > Listed ? $" and {actions.Count - Listed} more" : "");
}
