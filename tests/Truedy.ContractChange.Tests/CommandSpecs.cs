using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Tests;

/// <summary>What the command says and how it ends, as far as nothing has to be built for it.</summary>
public sealed class CommandSpecs : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    [Fact]
    public void The_same_document_changes_nothing()
    {
        var provenance = File.ReadAllText(_repository.Files.Provenance);
        var (exitCode, output, error) = _repository.Run(_repository.Write("new.json", _repository.Committed));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("# The contract has not changed\n", output, StringComparison.Ordinal);
        Assert.Equal(provenance, File.ReadAllText(_repository.Files.Provenance));
    }

    [Fact]
    public void The_report_goes_to_a_file_as_well()
    {
        var report = _repository.Write("report.md", "");
        var (_, output, _) = _repository.Run("--check", "--report", report, _repository.Write("new.json", _repository.Committed));
        Assert.Equal(output, File.ReadAllText(report));
    }

    [Theory]
    [InlineData("new.json", "{ \"openapi\": \"3.1.0\"\n  \"paths\": {} }", "new.json(2,3): error TRU1001: Broken JSON")]
    [InlineData("new.json", "{ \"swagger\": \"2.0\" }", "new.json(1,1): error TRU1005: The document has to be OpenAPI 3.x")]
    [InlineData("new.yaml", "openapi: 3.1.0\npaths: [\n", "new.yaml(3,1): error TRU4001: Broken YAML")]
    [InlineData("new.yaml", "openapi: 2.0.0\n", "new.yaml(1,10): error TRU1005: The document has to be OpenAPI 3.x")]
    [InlineData("new.md", "# Page\n\n```yaml\nswagger: '2.0'\nopenapi: 2.0.0\n```\n", "new.md(5,10): error TRU1005: The document has to be OpenAPI 3.x")]
    public void A_broken_document_is_reported_at_its_place_and_changes_nothing(string name, string content, string saying)
    {
        var before = _repository.Committed;
        var (exitCode, output, error) = _repository.Run(_repository.Write(name, content));
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(saying, error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was replaced.\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(before, _repository.Committed);
    }

    [Fact]
    public void An_error_in_a_yaml_document_is_reported_where_the_yaml_is()
    {
        var yaml = Yaml.Of(JsonSource.Load(_repository.Files.Contract)).Replace("schemas/PaginationInfo", "schemas/PagInfo", StringComparison.Ordinal);
        var line = yaml.Split('\n').TakeWhile(each => !each.Contains("PagInfo", StringComparison.Ordinal)).Count() + 1;
        var (exitCode, _, error) = _repository.Run(_repository.Write("new.yaml", yaml));
        Assert.Equal(1, exitCode);
        Assert.Matches($@"new\.yaml\({line},\d+\): error TRU1002: .*PagInfo", error);
    }

    [Fact]
    public void An_overlay_that_no_longer_fits_is_reported_in_the_overlay()
    {
        var (exitCode, _, error) = _repository.Run(_repository.Write("new.json", _repository.Committed.Replace("CallResponse", "CallItem", StringComparison.Ordinal)));
        Assert.Equal(1, exitCode);
        Assert.Contains($"{_repository.Files.Overlay}(", error, StringComparison.Ordinal);
        Assert.Contains("matches nothing", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("--no-such-option")]
    [InlineData("--report")]
    public void A_wrong_argument_is_refused(string argument)
    {
        var (exitCode, output, error) = _repository.Run(argument);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.NotEqual("", error);
    }

    [Fact]
    public void Help_lists_the_exit_codes() => Assert.Contains("4  the contract changed, and it is breaking", _repository.Run("--help").Output, StringComparison.Ordinal);

    public void Dispose() => _repository.Dispose();
}
