using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// The names of one scope, no two of which are the same or differ by case only. Who comes first has its plain name, and who comes later another one,
/// which is said in the build's output. A name that the overlay gives is never changed: if it cannot be had, that is an error.
/// </summary>
/// <param name="contract">Where it is said.</param>
/// <param name="remedy">What to write into overlay.json to choose another name.</param>
/// <param name="isTaken">What a name is already, whatever the contract says; null if it is nothing.</param>
internal sealed class NameScope(Contract contract, string remedy, Func<string, string?> isTaken)
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a plain name, or the first free one of the others, the last of which is counted on.</summary>
    /// <param name="name">The plain name.</param>
    /// <param name="source">What it is made from, in the words of the contract.</param>
    /// <param name="at">Where the contract says so.</param>
    /// <param name="others">What else it may be called.</param>
    public string Claim(string name, string source, JToken at, params IReadOnlyList<string> others)
    {
        if (Why(name) is not { } why)
            return Take(name, source);
        var other = FreeName.Of(others, IsFree);
        contract.Messages.Add(BuildMessage.OtherName, at, $"'{source}' is '{other}' in C#, since '{name}' is {why}. {remedy} in overlay.json names it otherwise.");
        return Take(other, source);
    }

    /// <summary>Takes a name that the overlay gives.</summary>
    public string ClaimGiven(string name, string source, JToken at)
    {
        if (!Identifier.IsValid(name))
            contract.Errors.Add(BuildErrorCode.NoSuchName, at, $"'{name}' is not a name in C#; give '{source}' another with {remedy} in overlay.json.");
        else if (Why(name) is { } why)
            contract.Errors.Add(BuildErrorCode.NamesCollide, at, $"'{source}' cannot be '{name}' in C#, which is {why}; give it another name with {remedy} in overlay.json.");
        return Take(name, source);
    }

    /// <summary>Keeps a name for what is made with an operation or a type, whether it is there today or not.</summary>
    public void Keep(string name, string what) => _sources.TryAdd(name, what);

    public bool IsReserved(string name) => isTaken(name) is not null;

    public bool IsFree(string name) => Why(name) is null;

    private string? Why(string name) => isTaken(name) ?? _sources.GetValueOrDefault(name);

    private string Take(string name, string source)
    {
        _sources[name] = $"'{source}' already";
        return name;
    }
}
