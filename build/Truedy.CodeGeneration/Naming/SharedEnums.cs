using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Finds out which inline enums are the same one.</summary>
internal static class SharedEnums
{
    /// <summary>
    /// The name of an enum that stands under a shorter owner already: the <c>status</c> of <c>CallList</c> is <c>CallStatus</c>, if one of both
    /// has every value of the other. A parameter also takes the first one that fits its name, whoever owns it.
    /// </summary>
    public static string? Find(IEnumerable<(string Name, JObject Schema)> types, JObject schema, string owner, string member, bool isParameter)
    {
        var words = Words.Split(owner);
        var fitting = types.Where(each => Fits(each.Schema, schema)).Select(each => each.Name).ToList();
        var under = Enumerable.Range(1, words.Count).Select(count => Words.Pascal(words.Take(count)) + member).FirstOrDefault(fitting.Contains);
        return under ?? (isParameter ? fitting.Find(each => each.EndsWith(member, StringComparison.Ordinal)) : null);
    }

    /// <summary>Adds to an enum the values that only another one has; no if they have nothing to do with each other.</summary>
    public static bool Join(JObject known, JObject other)
    {
        if (!Fits(known, other))
            return false;
        if (other[Extensions.EnumNames] is { } names && known[Extensions.EnumNames] is null && Of(known).Take(names.Count()).SequenceEqual(Of(other).Take(names.Count())))
            known[Extensions.EnumNames] = names;
        known["enum"] = new JArray(Of(known).Union(Of(other)));
        return true;
    }

    private static bool Fits(JObject left, JObject right) =>
        ExtensibleEnums.Is(left) && ExtensibleEnums.Is(right)
        && Of(left).ToHashSet(StringComparer.Ordinal) is var values && (values.IsSubsetOf(Of(right)) || values.IsSupersetOf(Of(right)));

    private static IEnumerable<string> Of(JObject schema) => schema.ListAt("enum")!.Select(each => each.ToString());
}
