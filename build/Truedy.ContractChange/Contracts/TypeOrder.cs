using System.Text.RegularExpressions;

namespace Truedy.ContractChange.Contracts;

/// <summary>Which types hold all the values of which others, for types as <see cref="SchemaType" /> says them.</summary>
internal static partial class TypeOrder
{
    private static readonly string[] Json = ["string", "integer", "number", "boolean", "object", SchemaType.Any];

    private static readonly (string Inner, string Outer)[] Formats = [("integer (int32)", "integer (int64)"), ("number (float)", "number (double)")];

    /// <summary>Whether every value of the one is a value of the other: an integer is a number, a date is a string.</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner == outer || outer == SchemaType.Any || InElements(inner, outer)
        || outer.Split(" and ").All(part => inner.Split(" and ").Any(each => IsChoiceWithin(each, part)));

    /// <summary>
    /// Whether who reads the one can read the other. Which C# type a format becomes is seen in C#, and an alternative that a choice between schemas
    /// does not name is kept as it came.
    /// </summary>
    public static bool MayBecome(string before, string after) => IsOpen(before) || IsWithin(Plain(after), Plain(before));

    private static bool IsOpen(string type) => type.Split(" or ") is { Length: > 1 } several && !several.Any(each => Json.Contains(Plain(each)));

    private static bool InElements(string inner, string outer) => SchemaType.Containers.Any(each =>
        inner.StartsWith(each, StringComparison.Ordinal)
        && outer.StartsWith(each, StringComparison.Ordinal)
        && IsWithin(inner[each.Length..], outer[each.Length..]));

    private static bool IsChoiceWithin(string inner, string outer) =>
        inner.Split(" or ").All(one => outer.Split(" or ").Any(other => IsPlainWithin(one, other)));

    private static bool IsPlainWithin(string inner, string outer) =>
        inner == outer || Plain(inner) == outer || Formats.Contains((inner, outer)) || (Plain(inner) == "integer" && Plain(outer) == "number");

    private static string Plain(string type) => Format().Replace(type, "");

    [GeneratedRegex(@" \([^()]*\)")]
    private static partial Regex Format();
}
