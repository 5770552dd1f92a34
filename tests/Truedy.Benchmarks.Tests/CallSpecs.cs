using System.Text.Json.Nodes;

namespace Truedy.Benchmarks.Tests;

/// <summary>The calls that are listed look like those of the API.</summary>
public class CallSpecs
{
    private static readonly JsonNode Page = JsonNode.Parse(new CallList(1000).Page(offset: 100, limit: 100))!;

    [Fact]
    public void A_call_has_about_967_bytes() => Assert.InRange(new CallList(1000).Page(offset: 100, limit: 100).Length / 100.0, 950, 985);

    [Fact]
    public void A_call_has_all_that_the_contract_names_and_three_members_more() =>
        Assert.All(Page["data"]!.AsArray(), call => Assert.Equal(18 + 3, call!.AsObject().Count));

    [Fact]
    public void Transcripts_have_none_to_four_entries() =>
        Assert.Equal([0, 1, 2, 3, 4], Page["data"]!.AsArray().Select(call => call!["transcript"]!.AsArray().Count).Distinct().Order());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Creation_times_differ_and_come_in_order_or_in_none(bool isNewestFirst)
    {
        var page = JsonNode.Parse(new CallList(1000) { IsNewestFirst = isNewestFirst }.Page(offset: 0, limit: 1000))!;
        var times = page["data"]!.AsArray().Select(call => (string)call!["created_at"]!).ToList();
        Assert.Equal(1000, times.Distinct().Count());
        Assert.Equal(isNewestFirst, times.SequenceEqual(times.OrderDescending(StringComparer.Ordinal)));
    }
}
