using System.Text.Json.Serialization;

namespace Truedy.Benchmarks;

/// <summary>The words of a call's direction.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlainDirection>))]
internal enum PlainDirection
{
    [JsonStringEnumMemberName("inbound")]
    Inbound,
    [JsonStringEnumMemberName("outbound")]
    Outbound,
}

/// <summary>The words of a call's status.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlainStatus>))]
internal enum PlainStatus
{
    [JsonStringEnumMemberName("queued")]
    Queued,
    [JsonStringEnumMemberName("ringing")]
    Ringing,
    [JsonStringEnumMemberName("in_progress")]
    InProgress,
    [JsonStringEnumMemberName("completed")]
    Completed,
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>The words of a call's sentiment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlainSentiment>))]
internal enum PlainSentiment
{
    [JsonStringEnumMemberName("positive")]
    Positive,
    [JsonStringEnumMemberName("neutral")]
    Neutral,
    [JsonStringEnumMemberName("negative")]
    Negative,
}
