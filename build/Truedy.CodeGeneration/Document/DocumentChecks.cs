using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What has to hold before anything is changed, so that a mistake is reported where it was written.</summary>
internal static class DocumentChecks
{
    /// <summary>Whether the document is of a version of OpenAPI that the steps know: of another, nothing else can be said.</summary>
    public static bool Version(JObject document, BuildErrors errors)
    {
        if (document["openapi"] is JValue { Value: string version } && version.StartsWith("3.", StringComparison.Ordinal))
            return true;
        errors.Add(BuildErrorCode.WrongShape, document["openapi"] ?? document, "The document has to be OpenAPI 3.x; convert it first.");
        return false;
    }

    public static void References(Contract contract)
    {
        foreach (var reference in Reference.In(contract.Root))
        {
            var at = reference["$ref"]!;
            if (Reference.Target(reference) is not { } target)
                contract.Errors.Add(BuildErrorCode.WrongShape, at, "'$ref' has to be a text.");
            else if (!target.StartsWith("#/", StringComparison.Ordinal))
                contract.Errors.Add(BuildErrorCode.ReferenceElsewhere, at, $"The reference '{target}' leads out of the document. Bundle that first.");
            else if (Reference.Resolve(contract.Root, target) is null)
                contract.Errors.Add(BuildErrorCode.ReferenceToNothing, at, $"The reference '{target}' points at nothing.");
        }
    }
}
