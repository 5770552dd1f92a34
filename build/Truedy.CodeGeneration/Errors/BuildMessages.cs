using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Gathers messages, each once, in the order of their places.</summary>
internal sealed class BuildMessages
{
    private readonly List<BuildMessage> _said = [];

    public IEnumerable<BuildMessage> All => _said.Distinct().OrderBy(each => each.Place.Line).ThenBy(each => each.Place.Column);

    public void Add(string code, JToken at, string text) => _said.Add(new BuildMessage(code, Place.Of(at), text));
}
