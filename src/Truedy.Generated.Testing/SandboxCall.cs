using System.Collections.Immutable;
using Truedy.Generated.Testing.Answering;

namespace Truedy.Generated.Testing;

/// <summary>
/// A call as the sandbox serves it: the members of the contract, null where the API would say null. Immutable; change one with
/// <see cref="SandboxCalls.Change"/>.
/// </summary>
public sealed record SandboxCall
{
    /// <summary>The identifier, such as <c>call_a1b2c3d4</c>; unique in a sandbox.</summary>
    public required string Id { get; init; }

    /// <summary>When the call was created. Calls are listed newest first by it, with microseconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Any word; the contract lists queued, ringing, in_progress, completed and failed.</summary>
    /// <value><c>completed</c> by default.</value>
    public string Status { get; init; } = "completed";

    /// <summary>The agent that spoke.</summary>
    public string? AgentId { get; init; }

    /// <summary>The other party's number: the destination of an outbound call, the source of an inbound one.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The number that called.</summary>
    public string? FromNumber { get; init; }

    /// <summary>The number that was called.</summary>
    public string? ToNumber { get; init; }

    /// <summary>Any word; the contract lists inbound and outbound.</summary>
    public string? Direction { get; init; }

    /// <summary>The length of the conversation in seconds.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>The cost in US dollars; the API keeps four decimals.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>What was said, in a few sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>What was said, in a few words.</summary>
    public string? ShortSummary { get; init; }

    /// <summary>Where the recording is; a signed address on the live API.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>The transcript as raw JSON of any shape, such as <c>[]</c>. Null is sent as null.</summary>
    /// <exception cref="ArgumentException">Set to a text that is not JSON.</exception>
    public string? TranscriptJson
    {
        get;
        init => field = RawJson.Checked(value);
    }

    /// <summary>Any word; the contract lists positive, neutral and negative.</summary>
    public string? Sentiment { get; init; }

    /// <summary>When the conversation began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the conversation ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the call last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// Members by their JSON name, as raw JSON: added to the item, or sent in place of the contract's member of that name, so that a
    /// test can have an item of the wrong shape. A null leaves the member out of the item.
    /// </summary>
    /// <exception cref="ArgumentException">Set to a text that is not JSON.</exception>
    public IReadOnlyDictionary<string, string?> JsonMembers
    {
        get;
        init => field = value.ToImmutableSortedDictionary(member => member.Key, member => RawJson.Checked(member.Value), StringComparer.Ordinal);
    } = ImmutableSortedDictionary<string, string?>.Empty;

    /// <summary>The id and the status only: what a call says and who was called do not belong in test logs.</summary>
    public override string ToString() => $"{Id} {Status}";
}
