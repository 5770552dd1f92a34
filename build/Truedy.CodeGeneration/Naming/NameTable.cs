using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>The names of one scope. It reports a name that C# does not take, and two that came out the same.</summary>
/// <param name="problems">Where they are reported.</param>
/// <param name="remedy">What to write into overlay.json to choose another name.</param>
internal sealed class NameTable(Problems problems, string remedy)
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    /// <param name="name">The C# name.</param>
    /// <param name="source">What it was made from, in the words of the contract.</param>
    /// <param name="at">What has to change if the name is no good.</param>
    public void Claim(string name, string source, JToken at)
    {
        if (!Identifier.IsValid(name))
            Report(ProblemCode.NoSuchName, at, $"'{source}' becomes '{name}', which is no name in C#; give it another");
        else if (!_sources.TryAdd(name, source))
            Report(ProblemCode.NamesCollide, at, $"'{_sources[name]}' and '{source}' both become '{name}' in C#; give one of them another name");
    }

    private void Report(string code, JToken at, string what) => problems.Add(code, at, $"{what} with {remedy} in overlay.json.");
}
