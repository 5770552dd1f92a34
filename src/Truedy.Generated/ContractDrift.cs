namespace Truedy.Generated;

/// <summary>One way in which one answer is not as its contract says, by name: there is no value of the answer in
/// it, so that it may be logged.</summary>
/// <remarks>What stands where a name should and does not look like one (a phone number, an id, a sentence) is <c>(other)</c>, and so is every new
/// name beyond 100 in one answer.</remarks>
public class ContractDrift
{
    internal ContractDrift(string operation, ContractDriftKind kind, string name, int count)
    {
        Operation = operation;
        Kind = kind;
        Name = name;
        Count = count;
    }

    /// <summary>The operation without its arguments, such as <c>GET calls</c>.</summary>
    public string Operation { get; }

    /// <summary>What is not as it should be.</summary>
    public ContractDriftKind Kind { get; }

    /// <summary>The type in C# and the member or the word in JSON: <c>Call.cost_credits</c>, <c>CallStatus.ended</c>.</summary>
    public string Name { get; }

    /// <summary>How often it is so in the answer, such as once for each call of a page.</summary>
    public int Count { get; }

    /// <summary>All of it on one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Operation}: {Count} x {Kind} {Name}");
}
