namespace Truedy.CodeGeneration;

/// <summary>What has to hold before anything is changed, so that a mistake is reported where it was written.</summary>
internal static class DocumentChecks
{
    public static void Version(Contract contract)
    {
        if (contract.Root.TextAt("openapi")?.StartsWith("3.", StringComparison.Ordinal) != true)
            contract.Problems.Add(ProblemCode.WrongShape, contract.Root["openapi"] ?? contract.Root, "The document has to be OpenAPI 3.x, as '\"openapi\": \"3.1.0\"'.");
    }

    public static void References(Contract contract)
    {
        foreach (var reference in Reference.In(contract.Root))
        {
            var target = Reference.Target(reference)!;
            if (!target.StartsWith("#/", StringComparison.Ordinal))
                contract.Problems.Add(ProblemCode.ReferenceElsewhere, reference["$ref"]!, $"The reference '{target}' leads out of the document; bundle the document into one first.");
            else if (Reference.Resolve(contract.Root, target) is null)
                contract.Problems.Add(ProblemCode.ReferenceToNothing, reference["$ref"]!, $"The reference '{target}' points at nothing.");
        }
    }

    public static void OperationIds(Contract contract)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var operation in contract.Operations)
        {
            if (operation.Node.TextAt("operationId") is { } id && !first.TryAdd(id, Place.Of(operation.Node["operationId"]!)))
                contract.Problems.Add(ProblemCode.DuplicateOperation, operation.Node["operationId"]!, $"The operationId '{id}' is already used at line {first[id].Line}.");
        }
    }
}
