using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Tests;

/// <summary>PROVENANCE.md is read and rewritten row by row; its prose is left alone.</summary>
public class ProvenanceSpecs
{
    private static readonly Provenance Committed = new("PROVENANCE.md", File.ReadAllText(Repository.Own.Provenance));

    [Fact]
    public void The_committed_one_tells_where_to_fetch_and_has_the_hash_of_the_contract()
    {
        Assert.Equal(Uri.UriSchemeHttps, Committed.Address.Scheme);
        Assert.Equal(Publishing.PublishedDocument.Sha256(File.ReadAllText(Repository.Own.Contract)), Committed.Sha256);
    }

    [Fact]
    public void Only_the_date_and_the_hashes_are_rewritten()
    {
        var before = Committed.Text.Split('\n');
        var after = Committed.With(TemporaryRepository.Now, "01", "02").Text.Split('\n');
        Assert.Equal(
            ["| Taken on | 2031-05-17 |", "| SHA-256 of `openapi.json` | `01` |", "| SHA-256 of the source | `02` |"],
            after.Except(before));
        Assert.Equal(before.Length, after.Length);
    }

    [Fact]
    public void The_page_may_be_missing() => Assert.Null(new Provenance("", "| Address | <https://a.example> |\n").Page);

    [Theory]
    [InlineData("", "no row 'Address'")]
    [InlineData("| Address | found through an index |\n", "has to hold an address")]
    [InlineData("| Address | <file:///etc/hosts> |\n", "has to hold an address")]
    public void A_table_without_an_address_is_an_error(string text, string saying)
    {
        var exception = Assert.Throws<BuildErrorException>(() => new Provenance("PROVENANCE.md", text).Address);
        Assert.StartsWith("PROVENANCE.md: error TRU4005", exception.Message, StringComparison.Ordinal);
        Assert.Contains(saying, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_row_is_not_made_up() =>
        Assert.Contains("'Taken on'", Assert.Throws<BuildErrorException>(() => new Provenance("", "").With(TemporaryRepository.Now, "", "")).Message, StringComparison.Ordinal);
}
