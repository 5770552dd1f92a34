using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>What NSwag was seen to write where it fails becomes an error at the line to change. In NSwagErrorSpecs it runs.</summary>
public sealed class NSwagOutputSpecs : IDisposable
{
    private const string Rendering = "Error while rendering Liquid template CSharp/Class: \n";
    private const string LookAt =
        "Look at what changed in nswag.json or the templates; what NSwag cannot read of the contract, an action in overlay.json can leave out.";

    private readonly Workshop _workshop = new();

    [Fact]
    public void A_template_that_cannot_be_read_is_reported_at_its_line() => Becomes(
        "Error while rendering Liquid template CSharp/File: \n" + Rendering + "End of tag '}}' was expected at (3:12)\nat Fluid.X()",
        $"{_workshop.Template("Class.liquid")}(2,12): error TRU2003: End of tag '}}}}' was expected. Correct the template here.");

    [Fact]
    public void A_template_that_cannot_be_read_from_its_start_is_reported_there() => Becomes(
        Rendering + "Wrong at (1:1)",
        $"{_workshop.Template("Class.liquid")}(1,1): error TRU2003: Wrong. Correct the template here.");

    [Fact]
    public void A_template_that_fails_without_a_line_is_named() => Becomes(
        Rendering + "No such filter\nat Fluid.X()",
        $"{_workshop.Template("Class.liquid")}: error TRU2003: No such filter. Correct the template here.");

    [Fact]
    public void A_template_that_is_missing_is_reported_where_it_is_used() => Becomes(
        Rendering + "Could not load template 'Truedy.Writer'",
        $"{Workshop.PlaceOf(_workshop.Template("Class.liquid"), "Truedy.Writer")}: error TRU2003: There is no template 'Truedy.Writer'. "
            + "Correct the name, or add Truedy.Writer.liquid.");

    [Fact]
    public void A_template_that_is_missing_and_that_none_uses_is_reported_for_all() => Becomes(
        Rendering + "Could not load template 'Other'",
        $"{_workshop.Templates}: error TRU2003: There is no template 'Other'. Correct the name, or add Other.liquid.");

    [Fact]
    public void A_value_that_NSwag_does_not_take_is_reported_at_its_line() => Becomes(
        "Newtonsoft.Json.JsonReaderException: Could not convert string to boolean: maybe. Path 'runtime', line 2, position 9.\nat X()",
        $"{Workshop.PlaceOf(_workshop.NSwagJson, "'Default'")}: error TRU2002: NSwag does not take this value: "
            + "Could not convert string to boolean: maybe. Write another, or remove the line.");

    [Fact]
    public void A_runtime_that_is_not_the_running_one_is_reported_at_its_line() => Becomes(
        "The specified runtime in the document (Net80) differs from the current process runtime (Net100).",
        $"{Workshop.PlaceOf(_workshop.NSwagJson, "'Default'")}: error TRU2002: NSwag does not run on 'Default' here; "
            + "write 'Default', on which it does.");

    [Theory]
    [InlineData("System.InvalidOperationException: It is no use.\nat X()", "It is no use.")]
    [InlineData("Something before.\nNSwag.OddException: It is no use.\nat X()", "It is no use.")]
    [InlineData("  It says\nthis.\n", "It says this.")]
    [InlineData("Odd.Exception: No. Path 'not.there', line 1, position 2.", "No. Path 'not.there', line 1, position 2.")]
    public void Whatever_else_it_says_is_said(string output, string saying) =>
        Becomes(output, $"{_workshop.NSwagJson}: error TRU2005: NSwag failed: {saying} {LookAt}");

    [Fact]
    public void An_option_that_NSwag_does_not_know_is_reported_at_its_line()
    {
        _workshop.Write(_workshop.NSwagJson, """{ "a": { "b": 1, "C": [] }, "d": 1, "e": {} }""");
        var known = JObject.Parse("""{ "A": { "c": 1 }, "e": 1 }""");
        var errors = Assert.Throws<BuildErrorException>(() => NSwagOptions.Check(JsonSource.Load(_workshop.NSwagJson), known)).Errors;
        Assert.Equal(
            [
                $"{Workshop.PlaceOf(_workshop.NSwagJson, "'b'")}: error TRU2002: NSwag has no option 'b' here. Remove it, or correct its name.",
                $"{Workshop.PlaceOf(_workshop.NSwagJson, "'d'")}: error TRU2002: NSwag has no option 'd' here. Remove it, or correct its name.",
            ],
            errors.Select(each => each.ToString()));
    }

    public void Dispose() => _workshop.Dispose();

    private void Becomes(string output, string error)
    {
        var settings = Settings.Parse(
        [
            "--document", _workshop.Document, "--overlay", _workshop.Overlay, "--prepared", _workshop.Prepared,
            "--nswag-json", _workshop.NSwagJson, "--templates", _workshop.Templates,
        ]);
        Assert.Equal([error], new NSwagFailure(settings, output).ToError().Errors.Select(each => each.ToString()));
    }
}
