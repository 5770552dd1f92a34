using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gathers the errors of one build.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _found = [];

    public IReadOnlyList<Problem> Found => _found;

    public void Add(string code, JToken at, string message) => Add([new Problem(code, Place.Of(at), message)]);

    public void Add(IEnumerable<Problem> more) => _found.AddRange(more.Except(_found));

    /// <exception cref="ProblemException">There are errors; they come in the order of the files.</exception>
    public void StopIfAny()
    {
        if (_found.Count > 0)
            throw ToException(each => each);
    }

    /// <summary>The errors in the order of the files, what is said of one place by several operations once.</summary>
    public ProblemException ToException(Func<Problem, Problem> finish) => new(
    [
        .. _found.DistinctBy(each => each.Code == ProblemCode.CannotBePrinted ? each with { Message = "" } : each).Select(finish)
            .OrderBy(each => each.Place.File, StringComparer.Ordinal).ThenBy(each => (each.Place.Line, each.Place.Column)),
    ]);
}
