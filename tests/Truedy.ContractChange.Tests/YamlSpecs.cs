using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Truedy.CodeGeneration;
using Truedy.ContractChange.Publishing;

namespace Truedy.ContractChange.Tests;

/// <summary>YAML is read as version 1.2 says, and what has no counterpart in JSON is an error at its place.</summary>
public class YamlSpecs
{
    [Theory]
    [InlineData("2026-03-03", "\"2026-03-03\"")]
    [InlineData("2026-03-03T20:30:21.310278Z", "\"2026-03-03T20:30:21.310278Z\"")]
    [InlineData("1.0.0", "\"1.0.0\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("'200'", "\"200\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("''", "\"\"")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("142", "142")]
    [InlineData("-7", "-7")]
    [InlineData("+7", "7")]
    [InlineData("-007", "-7")]
    [InlineData("000", "0")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("0.42", "0.42")]
    [InlineData("1.0", "1.0")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1e3")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_scalar_is_what_the_core_schema_makes_of_it(string yaml, string json) =>
        Assert.Equal(json, YamlSource.Load($"value: {yaml}\n", "a.yaml")["value"]!.ToString(Formatting.None));

    [Fact]
    public void A_key_is_a_text_whatever_it_looks_like() =>
        Assert.Equal("""{"200":1,"true":2,"null":3,"no":4}""", YamlSource.Load("200: 1\ntrue: 2\nnull: 3\nno: 4\n", "a.yaml").ToString(Formatting.None));

    [Fact]
    public void Keys_stay_in_their_order() =>
        Assert.Equal(["z", "a", "m"], YamlSource.Load("z: 1\na: 2\nm: 3\n", "a.yaml").Properties().Select(each => each.Name));

    [Fact]
    public void A_block_keeps_its_lines_and_a_folded_one_joins_them()
    {
        var read = YamlSource.Load("block: |-\n  one\n  two\nfolded: >-\n  one\n  two\n\n  three\n", "a.yaml");
        Assert.Equal("one\ntwo", (string?)read["block"]);
        Assert.Equal("one two\nthree", (string?)read["folded"]);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, 1, "'a' is already used")]
    [InlineData("a: &x 1\n", 1, 4, "Anchors")]
    [InlineData("a: *x\n", 1, 4, "Anchors")]
    [InlineData("a: !!str 1\n", 1, 4, "Tags")]
    [InlineData("a: .inf\n", 1, 4, "no number .inf")]
    [InlineData("a: [1, .NaN]\n", 1, 8, "no number .NaN")]
    [InlineData("a:\n  <<: { b: 1 }\n", 2, 3, "has to be a text")]
    [InlineData("a:\n  ? [1, 2]\n  : 3\n", 2, 5, "has to be a text")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "second document")]
    [InlineData("a:\n  - b\n c: 1\n", 3, 2, "Broken YAML")]
    [InlineData("a: [1\nb: 2\n", 1, 4, "Broken YAML")]
    public void What_cannot_be_json_is_an_error_at_its_place(string yaml, int line, int column, string saying)
    {
        var error = Assert.Single(Assert.Throws<BuildErrorException>(() => YamlSource.Load(yaml, "a.yaml")).Errors);
        Assert.Equal(new Place("a.yaml", line, column), error.Place);
        Assert.Equal("TRU4001", error.Code);
        Assert.Contains(saying, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_an_error_and_not_an_overflow() =>
        Assert.Contains("nested deeper", Assert.Throws<BuildErrorException>(() => YamlSource.Load("a: " + new string('[', 100_000), "a.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_token_knows_its_place()
    {
        var read = YamlSource.Load("a:\n  - b: 1\n", "a.yaml", linesBefore: 10);
        Assert.Equal(new Place("a.yaml", 12, 5), Place.Of(read.Descendants().OfType<JProperty>().Single(each => each.Name == "b")));
        Assert.Equal(new Place("a.yaml", 12, 8), Place.Of(read["a"]![0]!["b"]!));
    }
}
