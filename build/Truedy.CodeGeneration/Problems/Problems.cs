using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gathers problems, so that one build shows all of a kind.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _found = [];

    public void Add(string code, JToken at, string message) => _found.Add(new Problem(code, Place.Of(at), message));

    public void StopIfAny()
    {
        if (_found.Count > 0)
            throw new ProblemException([.. _found.Distinct()]);
    }
}
