using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Truedy.Generated.Internal;

/// <summary>Gives the clients of a process that have the same key, address and clock the same gate, for as long as one of them is in use.</summary>
internal static class RateLimitGates
{
    private static readonly ConditionalWeakTable<TimeProvider, Dictionary<string, WeakReference<RateLimitGate>>> ByClock = new();
    private static readonly ConditionalWeakTable<object, string> Providers = new();

    /// <param name="baseAddress">Where the requests go.</param>
    /// <param name="key">The key, or what provides it. Neither is kept: of a key, only a hash is.</param>
    /// <param name="time">The clock.</param>
    public static RateLimitGate For(string baseAddress, object key, TimeProvider time)
    {
        var account = key is string text ? Hash(text) : Providers.GetValue(key, static _ => Guid.NewGuid().ToString());
        var name = $"{account} {baseAddress}";
        var gates = ByClock.GetValue(time, static _ => new(StringComparer.Ordinal));
        lock (gates)
        {
            if (gates.TryGetValue(name, out var known) && known.TryGetTarget(out var gate))
                return gate;
            foreach (var gone in gates.Where(each => !each.Value.TryGetTarget(out _)).Select(each => each.Key).ToList())
                gates.Remove(gone);
            gate = new RateLimitGate(time);
            gates[name] = new WeakReference<RateLimitGate>(gate);
            return gate;
        }
    }

    private static string Hash(string key)
    {
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Utf8.Bytes(key)));
#else
        return Convert.ToBase64String(SHA256.HashData(Utf8.Bytes(key)));
#endif
    }
}
