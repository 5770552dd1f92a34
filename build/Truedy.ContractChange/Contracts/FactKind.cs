namespace Truedy.ContractChange.Contracts;

/// <summary>What a fact is about, in the order of a report.</summary>
internal enum FactKind
{
    Document,
    Server,
    Security,
    SecurityScheme,
    Operation,
    Callback,
    Parameter,
    Body,
    Answer,
    Header,
    Content,
    Schema,
    Member,
    Value,
    Limit,
    Discriminator,
    Text,
}
