using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated;

/// <summary>One value that the API answered, unwrapped from its envelope. It converts to the value:
/// <c>Agent agent = await agents.GetAsync(id);</c></summary>
/// <remarks>System.Text.Json writes it as the API does, <c>{data, meta}</c>; what the contract does not name beside these is left out.</remarks>
/// <typeparam name="T">What was asked for.</typeparam>
public class Response<T> : IAnswer
    where T : class
{
    private UnknownMembers _additionalProperties;
    private RawResponse? _rawResponse;

    /// <summary>Makes a response, as a test of your own code may want to.</summary>
    /// <param name="value">What was asked for.</param>
    /// <param name="meta">What the API said about the response.</param>
    [JsonConstructor]
    public Response(T value, ResponseMeta? meta = null)
    {
        Value = value ?? throw new ArgumentNullException(nameof(value));
        Meta = meta;
    }

    internal Response(T value, ResponseMeta? meta, UnknownMembers additionalProperties)
        : this(value, meta) => _additionalProperties = additionalProperties;

    internal Response(T value, ResponseMeta? meta, RawResponse? rawResponse)
        : this(value, meta) => _rawResponse = rawResponse;

    /// <summary>What was asked for.</summary>
    [JsonPropertyName("data")]
    public T Value { get; }

    /// <summary>What the API said about the response; null if it said nothing.</summary>
    [JsonPropertyName("meta")]
    public ResponseMeta? Meta { get; }

    /// <summary>The id of the request, to quote to support; null if the API gave none.</summary>
    [JsonIgnore]
    public string? RequestId => Meta?.RequestId is { Length: > 0 } id ? id : _rawResponse?.RequestId;

    RawResponse? IAnswer.RawResponse
    {
        get => _rawResponse;
        set => _rawResponse = value;
    }

    string? IAnswer.RequestId => Meta?.RequestId;

    /// <summary>The members of the envelope that the contract does not name, by their JSON names.</summary>
    [JsonIgnore]
    public IDictionary<string, JToken> AdditionalProperties => _additionalProperties.Tokens;

    /// <summary>The status and the headers of the answer; null if the response did not come from the API.</summary>
    public RawResponse? GetRawResponse() => _rawResponse;

    /// <summary>The value alone.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2225", Justification = "Value is the named alternative")]
    public static implicit operator T(Response<T> response) =>
        (response ?? throw new ArgumentNullException(nameof(response))).Value;
}
