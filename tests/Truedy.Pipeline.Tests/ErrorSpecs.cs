namespace Truedy.Pipeline.Tests;

/// <summary>What goes wrong is an MSBuild error at the place that has to be changed.</summary>
public class ErrorSpecs(RepositoryCopy copy) : IClassFixture<RepositoryCopy>
{
    private const string Contract = "openapi/openapi.json";

    [Theory]
    [InlineData(Contract, "\"openapi\": \"3.1.0\",", "\"openapi\": \"3.1.0\"", "TRU1001")]
    [InlineData(Contract, "#/components/schemas/PaginationInfo", "#/components/schemas/PagInfo", "TRU1002")]
    [InlineData(Contract, "\"openapi\": \"3.1.0\"", "\"openapi\": \"2.0\"", "TRU1005")]
    [InlineData("openapi/overlay.json", "\"$.components.schemas.ResponseMeta\"", "\"$.components.schemas.NoSuchThing\"", "TRU1010")]
    [InlineData("nswag.json", "\"generateClientInterfaces\": false", "\"generateClientInterfaces\": \"maybe\"", "TRU2002")]
    [InlineData("build/templates/Enum.liquid", "{%- endfor -%}", "", "TRU2003")]
    public void A_mistake_is_reported_where_it_was_made(string file, string text, string replacement, string code)
    {
        using var mistake = copy.Changed(file, text, replacement);
        var error = copy.DotNet("build", "src/Truedy.Generated", "-f", "net10.0").OnlyError(copy.Root);
        Assert.Matches($@"^{file.Replace(".", @"\.", StringComparison.Ordinal)}\([0-9]+,[0-9]+\): error {code}$", error);
    }

    [Fact]
    public void Mistakes_that_different_steps_find_are_reported_by_one_build()
    {
        using var one = copy.Changed(Contract, "#/components/schemas/PaginationInfo", "#/components/schemas/PagInfo");
        using var other = copy.Changed(Contract, "\"short_summary\": {", "\"shortest\": { \"type\": \"word\" },\n\"short_summary\": {");
        var output = copy.DotNet("build", "src/Truedy.Generated", "-f", "net10.0").Run.Output;
        Assert.Contains("error TRU1002", output, StringComparison.Ordinal);
        Assert.Contains("error TRU1005", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_had_to_differ_is_a_message_at_its_place_and_no_error()
    {
        using var second = copy.Changed(Contract, "\"short_summary\": {", "\"shortSummary\": { \"type\": \"string\" },\n\"short_summary\": {");
        Assert.Matches(
            @"openapi\.json\([0-9]+,[0-9]+\): message TRU1030", copy.DotNet("build", "src/Truedy.Generated", "-f", "net10.0").Succeeded().Log);
    }
}
