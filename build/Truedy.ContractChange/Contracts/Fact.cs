namespace Truedy.ContractChange.Contracts;

/// <summary>One thing that a contract says, under a name that stays when its place in the document changes.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">Such as <c>GET /calls</c>, <c>CallResponse.status</c> or <c>CallResponse.status = queued</c>.</param>
/// <param name="Parent">The name of the fact that comes and goes with it; null stands alone.</param>
internal sealed record Fact(FactKind Kind, string Name, string? Parent = null)
{
    /// <summary>The type, or the value itself where it has none.</summary>
    public string Type { get; init; } = "";

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether a consumer sends it, rather than only receives it.</summary>
    public bool IsSent { get; init; }

    public override string ToString() => string.Join(", ", new[]
    {
        Type,
        IsRequired ? "required" : "",
        IsNullable ? "may be null" : "",
        IsDeprecated ? "deprecated" : "",
    }.Where(each => each.Length > 0));
}
