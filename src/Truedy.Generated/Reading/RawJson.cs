using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <summary>A value of no fixed shape: kept as the bytes it came in until somebody looks at it.</summary>
/// <remarks>Most readers of a call never look at its transcript, which is most of the call. Safe to touch from
/// several threads: all see one token.</remarks>
internal struct RawJson
{
    private object? _state;     // byte[] until the first touch, then JToken

    public RawJson(byte[] json) => _state = json;

    public RawJson(JToken token) => _state = token;

    public readonly bool HasValue => _state is not null;

    /// <summary>The bytes it came in; null once somebody has looked at it, and may have changed it.</summary>
    public readonly byte[]? Bytes => _state as byte[];

    public JToken? Token
    {
        get
        {
            var state = Volatile.Read(ref _state);
            if (state is not byte[] json)
                return (JToken?)state;
            var token = JsonTokens.Parse(json);
            return Interlocked.CompareExchange(ref _state, token, json) is JToken earlier ? earlier : token;
        }
        set => _state = value;
    }
}
