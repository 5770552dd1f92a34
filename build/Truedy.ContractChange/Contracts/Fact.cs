namespace Truedy.ContractChange.Contracts;

/// <summary>One thing that a contract says, under a name that stays when its place in the document changes.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">Such as <c>GET /calls</c>, <c>CallResponse.status</c> or <c>CallResponse.status = queued</c>.</param>
/// <param name="Parent">The name of the fact that comes and goes with it; null stands alone.</param>
internal sealed record Fact(FactKind Kind, string Name, string? Parent = null)
{
    /// <summary>What finds it in the other contract: its name, without what no consumer sees of it, such as the name of a placeholder.</summary>
    public string Key { get; init; } = Name;

    /// <summary>The type, or the value itself if it has none.</summary>
    public string Type { get; init; } = "";

    /// <summary>What is told of it, and does nothing to a consumer: the library follows it, or C# shows it.</summary>
    public string Detail { get; init; } = "";

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether a consumer sends it.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether a consumer receives it.</summary>
    public bool IsReceived { get; init; }

    public override string ToString() => string.Join(", ", new[]
    {
        Type,
        Detail,
        IsRequired ? "required" : "",
        IsNullable ? "may be null" : "",
        IsDeprecated ? "deprecated" : "",
    }.Where(each => each.Length > 0));
}
