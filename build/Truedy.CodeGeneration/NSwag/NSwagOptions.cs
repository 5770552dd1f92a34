using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Compares the options of nswag.json with those that this NSwag writes into a new one.</summary>
internal static class NSwagOptions
{
    public static void Check(JObject settings, JObject known)
    {
        var errors = new BuildErrors();
        Check(settings, known, errors);
        errors.StopIfAny();
    }

    private static void Check(JObject settings, JObject known, BuildErrors errors)
    {
        foreach (var option in settings.Properties())
        {
            if (!known.TryGetValue(option.Name, StringComparison.OrdinalIgnoreCase, out var counterpart))
                errors.Add(BuildErrorCode.NSwagSettings, option, $"NSwag has no option '{option.Name}' here. Remove it, or correct its name.");
            else if (option.Value is JObject inner && counterpart is JObject knownInner)
                Check(inner, knownInner, errors);
        }
    }
}
