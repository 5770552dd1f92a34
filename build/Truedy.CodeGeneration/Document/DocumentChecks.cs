using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What has to hold before anything is changed, so that a mistake is reported where it was written.</summary>
internal static class DocumentChecks
{
    public static void Version(JObject document)
    {
        if (document.TextAt("openapi")?.StartsWith("3.", StringComparison.Ordinal) != true)
            throw new ProblemException(ProblemCode.WrongShape, document["openapi"] ?? document, "The document has to be OpenAPI 3.x.");
    }

    public static void References(Contract contract)
    {
        foreach (var reference in Reference.In(contract.Root))
        {
            var at = reference["$ref"]!;
            if (Reference.Target(reference) is not { } target)
                contract.Problems.Add(ProblemCode.WrongShape, at, "'$ref' has to be a text.");
            else if (!target.StartsWith("#/", StringComparison.Ordinal))
                contract.Problems.Add(ProblemCode.ReferenceElsewhere, at, $"The reference '{target}' leads out of the document; bundle it first.");
            else if (Reference.Resolve(contract.Root, target) is null)
                contract.Problems.Add(ProblemCode.ReferenceToNothing, at, $"The reference '{target}' points at nothing.");
        }
    }
}
