namespace Truedy.CodeGeneration.Tests;

/// <summary>What NSwag answers with a stack trace, or not at all, is reported where it can be changed.</summary>
public sealed class NSwagErrorSpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public void A_value_in_nswag_json_of_the_wrong_kind() => Changing(
        _workshop.NSwagJson,
        "'generateOptionalParameters': true",
        "'generateOptionalParameters': 'maybe'",
        at: "'maybe'",
        "TRU2002",
        "maybe");

    [Fact]
    public void A_word_in_nswag_json_that_is_none_of_the_choices() =>
        Changing(_workshop.NSwagJson, "'jsonLibrary': 'NewtonsoftJson'", "'jsonLibrary': 'Newtonsoft'", at: "'Newtonsoft'", "TRU2002", "Newtonsoft");

    [Fact]
    public void A_key_in_nswag_json_that_nobody_reads() => Changing(
        _workshop.NSwagJson,
        "'generateOptionalParameters'",
        "'generateOptionalParams'",
        at: "'generateOptionalParams'",
        "TRU2002",
        "no option 'generateOptionalParams'");

    [Fact]
    public void A_section_of_nswag_json_that_nobody_reads() =>
        Changing(_workshop.NSwagJson, "'codeGenerators'", "'codeGenerator'", at: "'codeGenerator'", "TRU2002", "no option 'codeGenerator'");

    [Fact]
    public void A_runtime_in_nswag_json_that_is_not_the_running_one() =>
        Changing(_workshop.NSwagJson, "'runtime': 'Default'", "'runtime': 'Net80'", at: "'Net80'", "TRU2002", "Net80");

    [Fact]
    public void Broken_json_in_nswag_json() => Changing(
        _workshop.NSwagJson,
        "'jsonLibrary': 'NewtonsoftJson',",
        "'jsonLibrary': 'NewtonsoftJson'",
        at: "'anyType'",
        "TRU1001",
        "Broken JSON");

    [Fact]
    public void A_tag_in_a_template_that_is_not_closed()
    {
        var template = _workshop.Template("Truedy.Property.liquid");
        _workshop.Change(template, "{%- endif -%}\n{%- if kind", "{%- if kind");

        // Where the parser gave up: at the end.
        _workshop.Generate(
            ).FailsAt($"{template}({File.ReadAllLines(template).Length},{File.ReadAllLines(template)[^1].Length + 2})",
            "TRU2003",
            "'{% endif %}' was expected");
    }

    [Fact]
    public void A_filter_in_a_template_that_is_not_named() => Changing(
        _workshop.Template("Class.liquid"),
        "partial class {{ ClassName }}",
        "partial class {{ ClassName | }}",
        at: " }} : {% if HasInheritance",
        "TRU2003",
        "identifier was expected after the '|'");

    [Fact]
    public void A_template_that_uses_one_that_is_not_there() => Changing(
        _workshop.Template("Class.liquid"),
        "Truedy.Writer",
        "Truedy.Overload",
        at: "Truedy.Overload",
        "TRU2003",
        "no template 'Truedy.Overload'");

    [Fact]
    public void What_was_generated_before_stays_as_it_was()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_workshop.Output)!);
        _workshop.Write(_workshop.Output, "before").Change(_workshop.NSwagJson, "'runtime'", "'runtimes'");
        Assert.NotEqual(0, _workshop.Generate().ExitCode);
        Assert.Equal("before", File.ReadAllText(_workshop.Output));
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("123456789012345678901234567890123")]
    public void A_bound_beyond_all_numbers_of_csharp_is_none(string maximum)
    {
        _workshop.Change(_workshop.Document, "'maximum': 100", $"'maximum': {maximum}");
        _workshop.Generate().Succeeds();
    }

    public void Dispose() => _workshop.Dispose();

    private void Changing(string file, string text, string into, string at, string code, string saying)
    {
        _workshop.Change(file, text, into);
        _workshop.Generate().FailsAt(Workshop.PlaceOf(file, at), code, saying);
    }
}
