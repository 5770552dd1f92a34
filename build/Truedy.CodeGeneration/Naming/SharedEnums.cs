using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Finds out which inline word sets are the same one.</summary>
internal static class SharedEnums
{
    /// <summary>
    /// The name of a set that stands under a shorter owner already: the <c>status</c> of <c>CallList</c> is <c>CallStatus</c>, if one of both
    /// has every word of the other. A parameter also takes the one set that fits its name, whoever owns it.
    /// </summary>
    public static string? Find(Contract contract, JObject schema, string owner, string member, bool isParameter)
    {
        var words = Words.Split(owner);
        var fitting = contract.NamedSchemas.Where(each => Fits(each.Schema, schema)).Select(each => each.Name).ToList();
        var under = Enumerable.Range(1, words.Count).Select(count => Words.Pascal(words.Take(count)) + member).FirstOrDefault(fitting.Contains);
        return under ?? (isParameter && fitting.FindAll(each => each.EndsWith(member, StringComparison.Ordinal)) is [var only] ? only : null);
    }

    /// <summary>Adds to a set the words that only another one has; no if they have nothing to do with each other.</summary>
    public static bool Join(JObject set, JObject other)
    {
        if (!Fits(set, other))
            return false;
        set["enum"] = new JArray(Of(set).Union(Of(other)));
        return true;
    }

    private static bool Fits(JObject left, JObject right) =>
        ExtensibleEnums.Is(left) && ExtensibleEnums.Is(right)
        && Of(left).ToHashSet(StringComparer.Ordinal) is var words && (words.IsSubsetOf(Of(right)) || words.IsSupersetOf(Of(right)));

    private static IEnumerable<string> Of(JObject schema) => schema.ListAt("enum")!.Select(each => each.ToString());
}
