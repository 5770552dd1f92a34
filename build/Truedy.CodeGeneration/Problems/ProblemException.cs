using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Stops the generation and carries what has to be changed.</summary>
internal sealed class ProblemException(params IReadOnlyList<Problem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public ProblemException(string code, Place place, string message) : this(new Problem(code, place, message)) { }

    public ProblemException(string code, JToken at, string message) : this(code, Place.Of(at), message) { }

    public IReadOnlyList<Problem> Problems { get; } = problems;
}
