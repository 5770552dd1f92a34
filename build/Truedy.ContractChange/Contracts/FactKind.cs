namespace Truedy.ContractChange.Contracts;

/// <summary>What a fact is about, in the order of a report.</summary>
internal enum FactKind
{
    Document,
    Server,
    Security,
    Operation,
    Parameter,
    Body,
    Answer,
    Schema,
    Member,
    Word,
    Limit,
    Text,
}
