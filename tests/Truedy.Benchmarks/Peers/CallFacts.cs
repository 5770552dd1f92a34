using System.Globalization;

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

    /// <summary>What a call of any client says, by properties that are named as the contract names its members, however each client
    /// spells that.</summary>
    /// <param name="call">The call.</param>
    /// <param name="unknown">What it keeps of the members that the contract does not name.</param>
    public static CallFacts Of(object call, string unknown)
    {
        var values = call.GetType().GetProperties().ToDictionary(each => Word(each.Name)!, each => each.GetValue(call), StringComparer.Ordinal);
        return new CallFacts
        {
            Id = Text(nameof(Id)),
            AgentId = Text(nameof(AgentId)),
            PhoneNumber = Text(nameof(PhoneNumber)),
            FromNumber = Text(nameof(FromNumber)),
            ToNumber = Text(nameof(ToNumber)),
            Direction = Word(Value(nameof(Direction))),
            Status = Word(Value(nameof(Status))),
            Sentiment = Word(Value(nameof(Sentiment))),
            DurationSeconds = (int?)Value(nameof(DurationSeconds)),
            CostUsd = Value(nameof(CostUsd)) is { } cost ? Convert.ToDecimal(cost, CultureInfo.InvariantCulture) : null,
            Summary = Text(nameof(Summary)),
            ShortSummary = Text(nameof(ShortSummary)),
            RecordingUrl = Text(nameof(RecordingUrl)),
            StartedAt = Time(nameof(StartedAt)),
            EndedAt = Time(nameof(EndedAt)),
            CreatedAt = Time(nameof(CreatedAt)),
            UpdatedAt = Time(nameof(UpdatedAt)),
            Transcript = PlainJson.Of(Value(nameof(Transcript))),
            Unknown = unknown,
        };

        object? Value(string name) => values[Word(name)!];
        string? Text(string name) => (string?)Value(name);
        DateTimeOffset? Time(string name) => (DateTimeOffset?)Value(name);
    }

    // Without what is spelt differently: in_progress, In_progress and InProgress are one.
    private static string? Word(object? word) => word?.ToString()!.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
