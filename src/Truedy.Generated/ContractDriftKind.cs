namespace Truedy.Generated;

/// <summary>In which way an answer is not as its contract says.</summary>
public enum ContractDriftKind
{
    /// <summary>An object has a member that the contract does not name: <c>Call.cost_credits</c>. It is kept in
    /// <c>AdditionalProperties</c>.</summary>
    UnknownMember,

    /// <summary>An extensible enum has a value that the contract does not name: <c>CallStatus.ended</c>. It is kept, and its <c>IsKnown</c> is false.
    /// So it is with a union that holds what is none of its branches.</summary>
    UnknownValue,

    /// <summary>An object lacks a member that the contract names, required or not: <c>Call.to_number</c>. One that is null is not missing.</summary>
    MissingMember,

    /// <summary>A member holds a timestamp without an offset: <c>Call.created_at</c>. It is taken as UTC.</summary>
    TimestampWithoutOffset,

    /// <summary>A list or map that a member holds has an item that is null, which the contract does not allow. It is
    /// passed over, or a malformed item.</summary>
    UnexpectedNull,
}
