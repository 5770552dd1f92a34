using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Applies the actions of an OpenAPI Overlay 1.0 document; an action that changes nothing is a mistake, not a wish.</summary>
internal static class Overlay
{
    public static void Apply(JObject overlay, JObject document, BuildErrors errors)
    {
        foreach (var action in Actions(overlay, errors))
        {
            try
            {
                Apply(action, document);
            }
            catch (BuildErrorException exception)
            {
                errors.Add(exception.Errors);
            }
        }
    }

    private static IEnumerable<JObject> Actions(JObject overlay, BuildErrors errors)
    {
        try
        {
            return overlay.ObjectsIn("actions");
        }
        catch (BuildErrorException exception)
        {
            errors.Add(exception.Errors);
            return [];
        }
    }

    private static void Apply(JObject action, JObject document)
    {
        var target = action.TextAt("target") ?? throw Wrong(action, "An action needs a 'target', a JSONPath such as $.components.schemas.Call.");
        var nodes = Select(document, action, target);
        if (nodes.Count == 0)
        {
            var message = $"The target '{target}' matches nothing in the document. Correct it, or remove the action.";
            throw new BuildErrorException(BuildErrorCode.OverlayMatchesNothing, action["target"]!, message);
        }

        foreach (var node in nodes)
            Change(node, action, target);
    }

    private static List<JToken> Select(JObject document, JObject action, string target)
    {
        try
        {
            return [.. document.SelectTokens(target)];
        }
        catch (JsonException exception)
        {
            throw Wrong(action["target"]!, $"The target '{target}' is no JSONPath. Correct it: {exception.Message}");
        }
    }

    private static void Change(JToken node, JObject action, string target)
    {
        if (action.FlagAt("remove") && node.Parent is not null)
            Remove(node);
        else if (action["update"] is JObject members && node is JObject map)
            map.Merge(members, new JsonMergeSettings { MergeNullValueHandling = MergeNullValueHandling.Merge });
        else if (action["update"] is { } item && node is JArray list)
            list.Add(item);
        else
            throw Wrong(action, $"'{target}' takes an 'update' of its own kind (an object for an object, an item for a list) or a 'remove'.");
    }

    private static BuildErrorException Wrong(JToken at, string message) => new(BuildErrorCode.OverlayAction, at, message);

    private static void Remove(JToken node)
    {
        if (node.Parent is JProperty member)
            member.Remove();
        else
            node.Remove();
    }
}
