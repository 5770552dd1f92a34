using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <summary>The members of an object that the contract does not name, kept as the bytes they came in until somebody looks at them.</summary>
/// <remarks>Safe to touch from several threads: all see one dictionary. Filled before the object is handed out.</remarks>
internal struct UnknownMembers
{
    private object? _state;     // null, a run of members as it came or a list of such runs until the first touch, then the dictionary

    public IDictionary<string, JToken> Tokens
    {
        get
        {
            var state = Volatile.Read(ref _state);
            if (state is IDictionary<string, JToken> known)
                return known;
            var tokens = new Dictionary<string, JToken>(StringComparer.Ordinal);
            foreach (var (name, value) in Untouched(state))
                tokens[name] = JsonTokens.Parse(value.Json.Span);
            return Interlocked.CompareExchange(ref _state, tokens, state) is IDictionary<string, JToken> earlier ? earlier : tokens;
        }
    }

    /// <summary>The members as they are now, without looking into those that nobody has looked at.</summary>
    public readonly IEnumerable<(string Name, RawJson Value)> All => _state is IDictionary<string, JToken> tokens
        ? tokens.Select(static each => (each.Key, new RawJson(each.Value)))
        : Untouched(_state).Select(static each => (each.Name, new RawJson(each.Value.Json.ToArray())));

    /// <summary>Adds members that stood side by side, <c>"a":1,"b":2</c>.</summary>
    public void Add(ReadOnlySpan<byte> members)
    {
        byte[] run = [(byte)'{', .. members, (byte)'}'];
        if (_state is byte[] only)
            _state = new List<byte[]> { only, run };
        else if (_state is List<byte[]> runs)
            runs.Add(run);
        else
            _state = run;
    }

    private static IEnumerable<(string Name, JsonPart Value)> Untouched(object? state)
    {
        IEnumerable<byte[]> runs = state is byte[] only ? [only] : state as List<byte[]> ?? [];
        return runs.SelectMany(static run => new JsonPart(run).Members());
    }
}
