using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gathers the errors of one build.</summary>
internal sealed class BuildErrors
{
    private const int Apart = 3; // Of so many that say the same, each is worth a line
    private const int Listed = 10;

    private readonly List<BuildError> _found = [];

    public IReadOnlyList<BuildError> Found => _found;

    public void Add(string code, JToken at, string message) => Add([new BuildError(code, Place.Of(at), message)]);

    public void Add(IEnumerable<BuildError> more) => _found.AddRange(more.Except(_found));

    /// <exception cref="BuildErrorException">There are errors; they come in the order of the files.</exception>
    public void StopIfAny()
    {
        if (_found.Count > 0)
            throw ToException((each, _) => each);
    }

    /// <summary>
    /// The errors in the order of the files: what several operations say of one place once, and what is said of many places at the first of them.
    /// </summary>
    /// <param name="finish">Adds to an error what to do about it, at all of its places.</param>
    public BuildErrorException ToException(Func<BuildError, IReadOnlyList<Place>, BuildError> finish)
    {
        var said = InOrder(_found).DistinctBy(each => each.Code == BuildErrorCode.CannotBePrinted ? each with { Message = "" } : each);
        var alike = said.GroupBy(each => (each.Code, each.Message, each.Place.File))
            .SelectMany(each => each.Count() > Apart ? [[.. each]] : each.Chunk(1));
        return new BuildErrorException([.. InOrder(alike.Select(each => finish(First(each), [.. each.Select(one => one.Place)])))]);
    }

    private static BuildError First(BuildError[] alike)
    {
        if (alike is [var only])
            return only;
        var lines = string.Join(", ", alike.Skip(1).Take(Listed).Select(each => each.Place.Line)) + (alike.Length - 1 > Listed ? " and more" : "");
        return alike[0] with { Message = $"{alike[0].Message} It is the same at {alike.Length - 1} other places, in lines {lines}." };
    }

    private static IEnumerable<BuildError> InOrder(IEnumerable<BuildError> errors) =>
        errors.OrderBy(each => each.Place.File, StringComparer.Ordinal).ThenBy(each => (each.Place.Line, each.Place.Column));
}
