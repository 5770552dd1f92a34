using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Makes of the published contract the document that NSwag reads: every name decided, every shape one that C# has.</summary>
internal static class Preparation
{
    private static readonly Action<Contract>[] Steps =
    [
        DocumentChecks.References,
        SharedParts.PutInPlace,
        Parameters.Gather,
        ParameterBounds.Keep,
        Bodies.Settle,
        SchemaTree.ReplaceBooleans,
        ForEverySchema(Containers.MakeListOfTuple),
        ForEverySchema(Unions.Fold),
        ForEverySchema(Intersections.Fold),
        ForEverySchema(Nullability.Fold),
        ForEverySchema(ExtensibleEnums.InferType),
        ForEverySchema(IntegerRange.ChooseType),
        ForEverySchema(ExtensibleEnums.KeepTextOnly),
        ForEverySchema(Containers.Settle),
        ForEverySchema(Formats.Settle),
        ForEverySchema(Vocabulary.Trim),
        Aliases.PutInPlace,
        Inheritance.Settle,
        CallableTypes.Settle,
        Envelopes.Settle,
        ClientNames.Decide,
        OperationNames.Decide,
        Servers.FindBaseAddress,
        TypeNames.Decide,
        Cycles.Break,
        MemberNames.Decide,
        ParameterNames.Decide,
        QueryRecords.GatherOptional,
        MemberTypes.Decide,
        Listings.Settle,
        Documentation.Write,
    ];

    public static Contract Prepare(string documentPath, string overlayPath)
    {
        var document = JsonSource.Load(documentPath);
        DocumentChecks.Version(document); // Before the overlay, whose targets say nothing about another kind of document
        Overlay.Apply(JsonSource.Load(overlayPath), document);
        var contract = new Contract(document);
        foreach (var step in Steps)
        {
            step(contract);
            contract.Problems.StopIfAny();
        }

        return contract;
    }

    private static Action<Contract> ForEverySchema(Action<JObject> mend) => contract =>
    {
        foreach (var schema in SchemaTree.All(contract))
            mend(schema);
    };
}
