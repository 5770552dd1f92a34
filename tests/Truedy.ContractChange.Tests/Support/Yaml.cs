using Newtonsoft.Json.Linq;
using Truedy.ContractChange.Publishing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Truedy.ContractChange.Tests;

/// <summary>Writes JSON as the YAML of a documentation page: plain where that says the same, blocks where a text has lines.</summary>
internal static class Yaml
{
    public static string Of(JToken token)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, EmitterSettings.Default.WithMaxSimpleKeyLength(200));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, token);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, JToken token)
    {
        if (token is JObject map)
        {
            emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, map.HasValues ? MappingStyle.Block : MappingStyle.Flow));
            foreach (var member in map.Properties())
            {
                Emit(emitter, new JValue(member.Name));
                Emit(emitter, member.Value);
            }

            emitter.Emit(new MappingEnd());
        }
        else if (token is JArray list)
        {
            emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, list.HasValues ? SequenceStyle.Block : SequenceStyle.Flow));
            foreach (var item in list)
                Emit(emitter, item);
            emitter.Emit(new SequenceEnd());
        }
        else
        {
            emitter.Emit(Scalar((JValue)token));
        }
    }

    private static Scalar Scalar(JValue value)
    {
        var text = value.Type == JTokenType.String ? (string)value! : value.ToString(Newtonsoft.Json.Formatting.None);
        var style = value.Type != JTokenType.String ? ScalarStyle.Plain
            : text.Contains('\n') ? ScalarStyle.Literal
            : CoreScalar.Read(text)?.Type == JTokenType.String ? ScalarStyle.Plain
            : ScalarStyle.SingleQuoted;
        return new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);
    }
}
