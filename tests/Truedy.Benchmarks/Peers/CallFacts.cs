namespace Truedy.Benchmarks;

/// <summary>What a call says, in types that every client can give.</summary>
internal sealed record CallFacts
{
    public required string? Id { get; init; }

    public required string? AgentId { get; init; }

    public required string? PhoneNumber { get; init; }

    public required string? FromNumber { get; init; }

    public required string? ToNumber { get; init; }

    /// <summary>As C# spells it, without a sign between words.</summary>
    public required string? Direction { get; init; }

    public required string? Status { get; init; }

    public required string? Sentiment { get; init; }

    public required int? DurationSeconds { get; init; }

    public required decimal? CostUsd { get; init; }

    public required string? Summary { get; init; }

    public required string? ShortSummary { get; init; }

    public required string? RecordingUrl { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required DateTimeOffset? CreatedAt { get; init; }

    public required DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>By <see cref="PlainJson"/>.</summary>
    public required string Transcript { get; init; }

    /// <summary>The members that the contract does not name, by <see cref="PlainJson"/>.</summary>
    public required string Unknown { get; init; }

    /// <summary>A word without what is spelt differently: in_progress, In_progress and InProgress are one.</summary>
    public static string? Word(object? word) => word?.ToString()!.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
