using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truedy.Benchmarks;

/// <summary>A call as one writes it by hand for System.Text.Json. What the contract does not name is kept, as every other peer does.</summary>
internal sealed class PlainCall
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";

    [JsonPropertyName("agent_id")]
    public string? AgentId { get; set; }

    [JsonPropertyName("phone_number")]
    public string? PhoneNumber { get; set; }

    [JsonPropertyName("from_number")]
    public string? FromNumber { get; set; }

    [JsonPropertyName("to_number")]
    public string? ToNumber { get; set; }

    [JsonPropertyName("direction")]
    public PlainDirection? Direction { get; set; }

    [JsonPropertyName("status")]
    public PlainStatus Status { get; set; }

    [JsonPropertyName("duration_seconds")]
    public int? DurationSeconds { get; set; }

    [JsonPropertyName("cost_usd")]
    public decimal? CostUsd { get; set; }

    [JsonPropertyName("summary")]
    public string? Summary { get; set; }

    [JsonPropertyName("short_summary")]
    public string? ShortSummary { get; set; }

    [JsonPropertyName("recording_url")]
    public string? RecordingUrl { get; set; }

    [JsonPropertyName("transcript")]
    public JsonElement? Transcript { get; set; }

    [JsonPropertyName("sentiment")]
    public PlainSentiment? Sentiment { get; set; }

    [JsonPropertyName("started_at")]
    public DateTimeOffset? StartedAt { get; set; }

    [JsonPropertyName("ended_at")]
    public DateTimeOffset? EndedAt { get; set; }

    [JsonPropertyName("created_at")]
    public DateTimeOffset CreatedAt { get; set; }

    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
