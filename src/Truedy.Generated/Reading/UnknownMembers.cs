using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Internal;

/// <summary>The members of an object that the contract does not name, kept as bytes until somebody looks at them.</summary>
/// <remarks>Safe to touch from several threads: all see one dictionary. Filled before the object is handed out.</remarks>
internal struct UnknownMembers
{
    private object? _state;     // null, a list of raw members until the first touch, then the dictionary

    public IDictionary<string, JToken> Tokens
    {
        get
        {
            var state = Volatile.Read(ref _state);
            if (state is IDictionary<string, JToken> known)
                return known;
            var tokens = new Dictionary<string, JToken>(StringComparer.Ordinal);
            foreach (var (name, json) in (List<(string Name, byte[] Json)>?)state ?? [])
                tokens[name] = JsonTokens.Parse(json);
            return Interlocked.CompareExchange(ref _state, tokens, state) is IDictionary<string, JToken> earlier ? earlier : tokens;
        }
    }

    /// <summary>The members as they are now, without looking into those that nobody has looked at.</summary>
    public readonly IEnumerable<(string Name, RawJson Value)> All => _state switch
    {
        IDictionary<string, JToken> tokens => tokens.Select(static each => (each.Key, new RawJson(each.Value))),
        List<(string Name, byte[] Json)> members => members.Select(static each => (each.Name, new RawJson(each.Json))),
        _ => [],
    };

    public void Add(string name, byte[] json)
    {
        _state ??= new List<(string Name, byte[] Json)>();
        ((List<(string Name, byte[] Json)>)_state).Add((name, json));
    }
}
