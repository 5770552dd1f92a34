using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gathers the errors of one build.</summary>
internal sealed class BuildErrors
{
    private readonly List<BuildError> _found = [];

    public IReadOnlyList<BuildError> Found => _found;

    public void Add(string code, JToken at, string message) => Add([new BuildError(code, Place.Of(at), message)]);

    public void Add(IEnumerable<BuildError> more) => _found.AddRange(more.Except(_found));

    /// <exception cref="BuildErrorException">There are errors; they come in the order of the files.</exception>
    public void StopIfAny()
    {
        if (_found.Count > 0)
            throw ToException(each => each);
    }

    /// <summary>The errors in the order of the files, what is said of one place by several operations once.</summary>
    public BuildErrorException ToException(Func<BuildError, BuildError> finish) => new(
    [
        .. _found.DistinctBy(each => each.Code == BuildErrorCode.CannotBePrinted ? each with { Message = "" } : each).Select(finish)
            .OrderBy(each => each.Place.File, StringComparer.Ordinal).ThenBy(each => (each.Place.Line, each.Place.Column)),
    ]);
}
