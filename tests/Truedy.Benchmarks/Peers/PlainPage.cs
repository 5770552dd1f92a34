using System.Text.Json.Serialization;

namespace Truedy.Benchmarks;

/// <summary>The envelope as one writes it by hand for System.Text.Json.</summary>
internal sealed class PlainPage
{
    [JsonPropertyName("data")]
    public List<PlainCall> Data { get; set; } = [];

    [JsonPropertyName("meta")]
    public PlainMeta? Meta { get; set; }

    [JsonPropertyName("pagination")]
    public PlainPagination? Pagination { get; set; }
}

/// <summary>What the API says about its answer.</summary>
internal sealed class PlainMeta
{
    [JsonPropertyName("request_id")]
    public string? RequestId { get; set; }

    [JsonPropertyName("ts")]
    public DateTimeOffset? Timestamp { get; set; }
}

/// <summary>Where a page lies.</summary>
internal sealed class PlainPagination
{
    [JsonPropertyName("total")]
    public int Total { get; set; }

    [JsonPropertyName("limit")]
    public int Limit { get; set; }

    [JsonPropertyName("offset")]
    public int Offset { get; set; }

    [JsonPropertyName("has_more")]
    public bool HasMore { get; set; }
}

/// <summary>What System.Text.Json generates to read them.</summary>
[JsonSerializable(typeof(PlainPage))]
internal sealed partial class PlainJsonContext : JsonSerializerContext;
