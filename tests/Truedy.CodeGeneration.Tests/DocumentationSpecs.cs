namespace Truedy.CodeGeneration.Tests;

/// <summary>What a contract says in Markdown, as XML comments.</summary>
public class DocumentationSpecs
{
    private static readonly GeneratedCode Code = Contracts.Grown;

    [Fact]
    public void The_description_of_a_tag_is_that_of_its_client() =>
        Assert.Contains("<summary>Where events go: &lt;url&gt; &amp; secret.</summary>", Code.Documentation("WebhooksClient"));

    [Fact]
    public void A_tag_without_a_description_says_what_the_client_is() =>
        Assert.Contains("<summary>The <c>Batch Calls</c> operations of the Truedy API.</summary>", Code.Documentation("BatchCallsClient"));

    [Fact]
    public void The_summary_and_the_description_of_an_operation_are_summary_and_remarks() => Assert.Equal(
        [
            "<summary>Get &lt;one&gt; &amp; only</summary>",
            "<remarks><para>First paragraph, still the first.</para><para>Second with <c>code &lt; 1</c>:</para>"
                + "<para>- an item</para><para>- another</para></remarks>",
        ],
        Code.Documentation("WebhooksClient.GetAsync").Take(2));

    [Fact]
    public void An_operation_that_says_nothing_says_at_least_what_it_requests() =>
        Assert.Contains("<summary><c>DELETE /agents/{agent_id}</c></summary>", Code.Documentation("AgentsClient.DeleteAsync"));

    [Fact]
    public void Every_parameter_is_described()
    {
        Assert.Contains("<param name=\"id\">The id, as in \"a\" &lt; \"b\"</param>", Code.Documentation("WebhooksClient.GetAsync"));
        Assert.Contains("<summary>The parameter <c>class</c>, which the contract does not describe.</summary>", Code.Documentation("BatchCallGetContactsQuery.Class"));
    }

    [Fact]
    public void What_an_operation_gives_is_described() =>
        Assert.Contains("<returns>The webhook &amp; more</returns>", Code.Documentation("WebhooksClient.GetAsync"));

    [Fact]
    public void A_schema_is_described() =>
        Assert.Equal(["<summary><para>A webhook.</para><para>&lt;b&gt;Bold&lt;/b&gt; &amp; brave.</para></summary>"], Code.Documentation("Webhook"));

    [Fact]
    public void A_member_is_described_or_else_its_type_is()
    {
        Assert.Equal(["<summary>Its secret */ {braces}</summary>"], Code.Documentation("Webhook.Secret"));
        Assert.Equal(["<summary>Where it went.</summary>"], Code.Documentation("Webhook.Target"));
        Assert.Equal(["<summary>The member <c>plain</c>, which the contract does not describe.</summary>"], Code.Documentation("Webhook.Plain"));
    }

    [Theory]
    [InlineData("WebhooksClient.GetAsync", "operation")]
    [InlineData("Webhook.Secret", "member")]
    [InlineData("OldTarget", "type")]
    public void What_is_deprecated_is_obsolete(string path, string what) =>
        Assert.Contains($"Obsolete(\"The API's contract marks this {what} as deprecated.\")", Code.Attributes(path));

    [Fact]
    public void What_is_not_deprecated_is_not_obsolete() =>
        Assert.DoesNotContain(Code.Attributes("Webhook.Plain"), each => each.StartsWith("Obsolete", StringComparison.Ordinal));
}
