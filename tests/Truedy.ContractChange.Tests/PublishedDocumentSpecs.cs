using Truedy.CodeGeneration;
using Truedy.ContractChange.Publishing;

namespace Truedy.ContractChange.Tests;

/// <summary>A document is taken as JSON, as YAML, or as a page that holds it, and comes out as what is committed.</summary>
public class PublishedDocumentSpecs
{
    private static readonly string Committed = File.ReadAllText(Repository.Own.Contract);
    private static readonly string CommittedYaml = Yaml.Of(JsonSource.Load(Repository.Own.Contract));

    [Fact]
    public void The_committed_contract_written_as_yaml_is_the_committed_contract_again() =>
        Assert.Equal(Committed, PublishedDocument.Read("openapi.yaml", CommittedYaml).Json);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_page_is_the_block_of_yaml_on_it(string lineEnd)
    {
        var page = $"> ## Documentation Index\n\n# List Calls\n\n```json\n{{}}\n```\n\n````yaml /api-reference/openapi.json get /calls\n{CommittedYaml}\n````\n\nMore.\n";
        var read = PublishedDocument.Read("list-calls.md", page.ReplaceLineEndings(lineEnd));
        Assert.Equal(Committed, read.Json);
        Assert.Equal(CommittedYaml + "\n", read.Source);
    }

    [Theory]
    [InlineData("{\"b\":1.0,  \"a\":\"\\u00e9\"}")]
    [InlineData("\uFEFF{\"b\":1.0,  \"a\":\"\\u00e9\"}\r\n\r\n")]
    public void Json_is_kept_as_it_is_but_for_its_line_ends(string json) =>
        Assert.Equal("{\"b\":1.0,  \"a\":\"\\u00e9\"}\n", PublishedDocument.Read("openapi.json", json).Json);

    [Fact]
    public void A_page_with_two_blocks_is_an_error_at_the_second()
    {
        var exception = Assert.Throws<BuildErrorException>(() => PublishedDocument.Read("page.md", "```yaml\na: 1\n```\n\n```yaml\nb: 2\n```\n"));
        Assert.StartsWith("page.md(5,1): error TRU4003", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Not found")]
    [InlineData("- a\n- b\n")]
    [InlineData("# Only comments\n")]
    [InlineData("<!DOCTYPE html><html></html>")]
    public void What_holds_no_document_is_called_that(string content) =>
        Assert.Contains("error TRU4002: This is no OpenAPI document", Assert.Throws<BuildErrorException>(() => PublishedDocument.Read("a", content)).Message, StringComparison.Ordinal);
}
