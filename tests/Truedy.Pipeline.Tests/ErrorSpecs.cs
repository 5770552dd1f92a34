namespace Truedy.Pipeline.Tests;

/// <summary>What goes wrong is an MSBuild error at the place that has to be changed.</summary>
public class ErrorSpecs(RepositoryCopy copy) : IClassFixture<RepositoryCopy>
{
    private const string Contract = "openapi/openapi.json";

    [Theory]
    [InlineData(Contract, "\"openapi\": \"3.1.0\",", "\"openapi\": \"3.1.0\"", "TRU1001")]
    [InlineData(Contract, "#/components/schemas/PaginationInfo", "#/components/schemas/PagInfo", "TRU1002")]
    [InlineData(Contract, "\"agent_id\": {", "\"agentId\": { \"type\": \"string\" },\n\"agent_id\": {", "TRU1006")]
    [InlineData("openapi/overlay.json", "$.components.schemas.ResponseMeta", "$.components.schemas.NoSuchThing", "TRU1010")]
    [InlineData("nswag.json", "\"generateClientInterfaces\": false", "\"generateClientInterfaces\": \"maybe\"", "TRU2002")]
    [InlineData("build/templates/Enum.liquid", "{%- endfor -%}", "", "TRU2003")]
    public void A_mistake_is_reported_where_it_was_made(string file, string text, string replacement, string code)
    {
        using var mistake = copy.Changed(file, text, replacement);
        var error = copy.DotNet("build", "src/Truedy.Generated", "-f", "net10.0").OnlyError(copy.Root);
        Assert.Matches($@"^{file.Replace(".", @"\.", StringComparison.Ordinal)}\([0-9]+,[0-9]+\): error {code}$", error);
    }

    [Fact]
    public void A_second_operation_of_the_same_id_is_reported_at_the_second()
    {
        var get = "\"get\": {\n        \"tags\": [\n          \"Calls\"\n        ],\n        \"summary\": \"Again\",\n        \"operationId\": \"list_calls\",\n        \"responses\": {}\n      }";
        using var mistake = copy.Changed(Contract, "\"paths\": {", $"\"paths\": {{\n    \"/again\": {{\n      {get}\n    }},");
        Assert.EndsWith("error TRU1004", copy.DotNet("build", "src/Truedy.Generated", "-f", "net10.0").OnlyError(copy.Root), StringComparison.Ordinal);
    }
}
