using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Stops the generation and carries what has to be changed.</summary>
internal sealed class BuildErrorException(params IReadOnlyList<BuildError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public BuildErrorException(string code, Place place, string message) : this(new BuildError(code, place, message)) { }

    public BuildErrorException(string code, JToken at, string message) : this(code, Place.Of(at), message) { }

    public IReadOnlyList<BuildError> Errors { get; } = errors;
}
