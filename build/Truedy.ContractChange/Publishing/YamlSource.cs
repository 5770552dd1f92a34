using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Truedy.ContractChange.Publishing;

/// <summary>Loads YAML 1.2 as JSON whose tokens remember their <see cref="Place" />. What JSON cannot say is an error, not a guess.</summary>
internal sealed class YamlSource
{
    private const int DeepestNesting = 64; // As the generator reads JSON

    private const string NoDocument = "This is no OpenAPI document: neither JSON, nor YAML, nor a page with a block of YAML.";

    private readonly string _file;
    private readonly int _linesBefore;
    private readonly Parser _parser;

    private YamlSource(string text, string file, int linesBefore)
    {
        _file = file;
        _linesBefore = linesBefore;
        _parser = new Parser(new StringReader(text));
    }

    /// <param name="text">One YAML document.</param>
    /// <param name="file">What to call it in errors.</param>
    /// <param name="linesBefore">How many lines of the file stand before the text.</param>
    public static JObject Load(string text, string file, int linesBefore = 0)
    {
        var source = new YamlSource(text, file, linesBefore);
        try
        {
            return source.Document();
        }
        catch (YamlException exception)
        {
            throw source.Broken(exception.Start, exception.Message);
        }
        catch (InvalidOperationException) // The scanner's word for some texts
        {
            throw source.Broken(source._parser.Current?.End ?? Mark.Empty, "Nothing that is YAML follows here.");
        }
    }

    private JObject Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _) || !_parser.Accept<MappingStart>(out _))
            throw new BuildErrorException(ChangeCode.NoDocument, new Place(_file), NoDocument);
        var root = (JObject)Node(0);
        _parser.Consume<DocumentEnd>();
        return _parser.Accept<DocumentStart>(out var second) ? throw Broken(second.Start, "A second document starts here.") : root;
    }

    private JToken Node(int depth)
    {
        var start = _parser.Consume<ParsingEvent>();
        if (depth > DeepestNesting)
            throw Broken(start.Start, $"It is nested deeper than {DeepestNesting} levels.");
        if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false })
            throw Broken(start.Start, "Anchors and aliases have no counterpart in JSON; write out what they stand for.");
        if (start is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            throw Broken(start.Start, "Tags have no counterpart in JSON; quote what has to be a text.");
        return Placed<JToken>(start.Start, start switch
        {
            MappingStart => Mapping(depth),
            SequenceStart => Sequence(depth),
            Scalar { Style: ScalarStyle.Plain } plain => CoreScalar.Read(plain.Value) ?? throw Broken(plain.Start, $"JSON has no number {plain.Value}."),
            Scalar scalar => new JValue(scalar.Value),
            _ => throw Broken(start.Start, "A value is missing."),
        });
    }

    private JObject Mapping(int depth)
    {
        var mapping = new JObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key) || !key.Anchor.IsEmpty || key.Value == "<<")
                throw Broken((key ?? _parser.Current)!.Start, "A key has to be a text.");
            if (mapping.ContainsKey(key.Value))
                throw Broken(key.Start, $"The key '{key.Value}' is already used.");
            mapping.Add(Placed(key.Start, new JProperty(key.Value, Node(depth + 1))));
        }

        return mapping;
    }

    private JArray Sequence(int depth)
    {
        var sequence = new JArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            sequence.Add(Node(depth + 1));
        return sequence;
    }

    private T Placed<T>(Mark start, T token) where T : JToken
    {
        token.AddAnnotation(PlaceOf(start));
        return token;
    }

    private Place PlaceOf(Mark start) => new(_file, (int)start.Line + _linesBefore, (int)start.Column);

    private BuildErrorException Broken(Mark at, string message) => new(ChangeCode.BrokenYaml, PlaceOf(at), "Broken YAML: " + message);
}
