using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>What an operation lists: the type of the items, how they are told apart, and how C# comes at them in the answer.</summary>
internal sealed record ListedBy(string Item, string? Id, string? CreatedAt)
{
    public string Items { get; private init; } = "__answer";

    public string? Meta { get; private init; }

    public string? Pagination { get; private init; }

    public string Malformed { get; private init; } = "[]";

    /// <summary>The status and the headers, which a bare list has no place for.</summary>
    public string RawResponse { get; private init; } = "null";

    /// <summary>Whether the contract lets items be null, which are listed as they come, and have no key.</summary>
    public bool MayBeNull { get; private init; }

    /// <summary>The key of an item, in C#.</summary>
    public string Key => MayBeNull && (Id ?? CreatedAt) is not null ? $"__item is null ? default : {KeyOfSome}" : KeyOfSome;

    public bool IsInOrder => Id is not null && CreatedAt is not null;

    /// <summary>What can be said of a list that changes while it is read.</summary>
    public string Guarantee => (Id, CreatedAt) switch
    {
        (null, _) => "Its items have no id to be told by: if the list changes while it is read, an item may come twice or be missed.",
        (_, null) => "No item comes twice, and what others leave the list meanwhile hides none. Items are remembered by their ids, 8 bytes each, so memory grows with the list.",
        _ => "Each item that was there at the start comes exactly once, whatever is added or leaves meanwhile, as long as the API lists the newest first; else items are told by their ids.",
    };

    public static ListedBy? Of(Contract contract, Operation operation, Paging paging)
    {
        if (operation.Response is not { } answer || contract.Follow(answer) is not { } envelope || operation.Node.ContainsKey(Extensions.Kind))
            return null;
        if (envelope.TextAt("type") == "array")
            return ItemOf(contract, envelope);
        if (envelope.TextAt(Extensions.Kind) != Envelopes.AroundList || (paging.IsWhole && !IsDataAlone(operation, envelope)))
            return null;
        var data = Listings.Called(operation, Envelopes.Data);
        return ItemOf(contract, envelope.ObjectAt("properties")!.ObjectAt(data)!) is not { } list ? null : list with
        {
            Items = MemberOf(envelope, data)!,
            Meta = MemberOf(envelope, Envelopes.Meta, Envelopes.MetaSchema),
            Pagination = MemberOf(envelope, "pagination", "PaginationInfo"),
            Malformed = "__answer.MalformedItems",
            RawResponse = "__answer.GetRawResponse()",
        };
    }

    // What says more of a list may say that there is more of it.
    private static bool IsDataAlone(Operation operation, JObject envelope) =>
        !envelope.ContainsKey("allOf") && envelope.ObjectsAt("properties").All(each => each.Name == Envelopes.Meta || each.Name == Listings.Called(operation, Envelopes.Data));

    private string KeyOfSome => $"__ItemKey.Of({Id ?? "null"}, {CreatedAt ?? "null"})";

    private static ListedBy? ItemOf(Contract contract, JObject list)
    {
        var item = list.ObjectAt("items")!;
        if (Reference.SchemaName(item) is not { } type)
            return null;
        var members = contract.Schemas.ObjectAt(type) is { } schema
            ? Inheritance.BasesOf(contract, schema).Prepend(schema).SelectMany(each => each.ObjectsAt("properties")).ToList()
            : [];
        var (id, createdAt) = (members.Find(each => each.Name == "id").Value, members.Find(each => each.Name == "created_at").Value);
        return new ListedBy(type, IdOf(id), TimeOf(createdAt)) { MayBeNull = item.FlagAt("nullable") };
    }

    private static string? IdOf(JObject? member) => member switch
    {
        null => null,
        _ when member.TextAt(Extensions.Kind) == "text" => $"__item.{member.TextAt(Extensions.Name)}",
        _ when member.TextAt("type") == "integer" => $"FormattableString.Invariant($\"{{__item.{member.TextAt(Extensions.Name)}}}\")",
        _ => null,
    };

    private static string? TimeOf(JObject? member) => member?.TextAt(Extensions.Kind) == "timestamp" ? $"__item.{member.TextAt(Extensions.Name)}" : null;

    private static string? MemberOf(JObject envelope, string name, string? schema = null) =>
        envelope.ObjectAt("properties")!.ObjectAt(name) is { } member && (schema is null || Reference.SchemaName(member) == schema)
            ? "__answer." + member.TextAt(Extensions.Name)
            : null;
}
