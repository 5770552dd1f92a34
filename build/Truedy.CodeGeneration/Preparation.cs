using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Makes of the published contract the document that NSwag reads: every name decided, every shape one that C# has.</summary>
internal static class Preparation
{
    private static readonly Action<Contract>[] Steps =
    [
        TextsElsewhere.LeaveOut,
        DocumentChecks.References,
        SharedParts.PutInPlace,
        Parameters.Gather,
        ParameterBounds.Keep,
        RequestBodies.KeepOneBody,
        Answers.KeepOneAnswer,
        SchemaTree.ReplaceBooleans,
        ForEverySchema(SchemaFacts.Keep),
        ForEverySchema(Constants.Keep),
        ForEverySchema(FileMembers.PreferFiles),
        ForEverySchema(Containers.MakeListOfTuple),
        ForEverySchema(Unions.Fold),
        ForEverySchema(Intersections.Fold),
        ForEverySchema(Nullability.Fold),
        ForEverySchema(ExtensibleEnums.InferType),
        ForEverySchema(IntegerRange.ChooseType),
        ForEverySchema(ExtensibleEnums.KeepTextOnly),
        ForEverySchema(Containers.TellApart),
        ForEverySchema(Formats.KeepRepresentable),
        ForEverySchema(Vocabulary.Trim),
        Aliases.PutInPlace,
        Inheritance.KeepOneBase,
        UnionBranches.Decide,
        Aliases.PutInPlace, // A choice of texts has become a text
        FileMembers.KeepInForms,
        CallableTypes.Choose,
        Envelopes.TakeOff,
        ClientNames.Decide,
        OperationNames.Decide,
        Servers.FindBaseAddress,
        TypeNames.Decide,
        Cycles.Break,
        MemberNames.Decide,
        ParameterNames.Decide,
        FileMembers.List,
        QueryRecords.GatherOptional,
        Constants.Decide,
        SentTypes.Mark,
        MemberTypes.Decide,
        ParameterWriting.Decide,
        Listings.Find,
        Documentation.Write,
        UnionTypes.Describe,
        LibraryTypes.PutInPlace,
    ];

    /// <exception cref="BuildErrorException">All that has to change, whichever step found it.</exception>
    public static Contract Prepare(string documentPath, string overlayPath)
    {
        var errors = new BuildErrors();
        var document = Load(documentPath, errors);
        var overlay = Load(overlayPath, errors);
        if (document is null || !DocumentChecks.Version(document, errors))
            errors.StopIfAny();
        if (overlay is not null)
            Overlay.Apply(overlay, document!, errors);
        Completeness.Check(document!, errors);
        return new Rounds(document!, Steps, errors).Run();
    }

    private static JObject? Load(string path, BuildErrors errors)
    {
        try
        {
            return JsonSource.Load(path);
        }
        catch (BuildErrorException exception)
        {
            errors.Add(exception.Errors);
            return null;
        }
    }

    private static Action<Contract> ForEverySchema(Action<JObject> mend) => contract =>
    {
        foreach (var schema in SchemaTree.All(contract))
            mend(schema);
    };
}
