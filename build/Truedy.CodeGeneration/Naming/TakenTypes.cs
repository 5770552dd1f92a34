namespace Truedy.CodeGeneration;

/// <summary>The names that no type of a contract may have: consumers, or the templates, mean another type by them.</summary>
internal static class TakenTypes
{
    private static readonly string[] Namespaces = ["DependencyInjection", "Internal", "Microsoft", "Newtonsoft", "System", "Testing", "Truedy"];

    // No type can have a member of its own name
    private static readonly string[] OfEveryType =
        ["AdditionalProperties", "Equals", "Finalize", "GetHashCode", "GetRawResponse", "GetType", "IsKnown", "MalformedItems", "MemberwiseClone", "ReferenceEquals", "ToString", "Value"];

    private static readonly Lazy<Dictionary<string, string>> Reasons = new(() =>
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(IEnumerable<string> names, string reason)
        {
            foreach (var name in names)
                reasons[name] = reason;
        }

        Add(Listed("UsedByTheLibrary.txt"), "a type that the library uses");
        Add(Listed("ImplicitUsings.txt"), "a type of .NET that consumers have in scope");
        Add(Namespaces, "a namespace");
        Add(OfEveryType, "a member of every type");
        Add(Listed("PublicTypes.txt"), "a type of the library");
        return reasons;
    });

    /// <summary>What else is called so; null if nothing is.</summary>
    public static string? What(string name) => Reasons.Value.GetValueOrDefault(name);

    private static IEnumerable<string> Listed(string file)
    {
        using var names = new StreamReader(typeof(TakenTypes).Assembly.GetManifestResourceStream(file)!);
        return names.ReadToEnd().Split('\n').Where(each => !each.StartsWith('#')).SelectMany(each => each.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
