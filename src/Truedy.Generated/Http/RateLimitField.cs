namespace Truedy.Generated.Internal;

/// <summary>Reads the value of a <c>RateLimit</c> or <c>RateLimit-Policy</c> field into windows with their parameters.</summary>
internal static class RateLimitField
{
    /// <summary>Each window by its name. The earlier drafts name none: <c>limit=100, remaining=0, reset=30</c> is all
    /// one, and so is <c>100;w=60</c>.</summary>
    public static IEnumerable<(string Name, IReadOnlyDictionary<string, string> Parameters)> Read(string value)
    {
        var unnamed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in value.Split(','))
        {
            var parts = item.Split(';');
            var first = parts[0].Trim();
            var isNamed = first.Length > 0 && (first[0] == '"' || (char.IsLetter(first[0]) && first.IndexOf('=') < 0));
            var parameters = isNamed ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) : unnamed;
            foreach (var part in isNamed ? parts.Skip(1) : parts)
            {
                var at = part.IndexOf('=');
                if (at < 0)
                    parameters["q"] = part.Trim();
                else
                    parameters[part.Substring(0, at).Trim()] = part.Substring(at + 1).Trim();
            }
            if (isNamed)
                yield return (first.Trim('"'), parameters);
        }
        if (unnamed.Count > 0)
            yield return ("", unnamed);
    }
}
