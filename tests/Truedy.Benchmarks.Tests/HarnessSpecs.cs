namespace Truedy.Benchmarks.Tests;

/// <summary>How samples become the figures of the table.</summary>
public class HarnessSpecs
{
    [Fact]
    public async Task A_body_that_comes_to_another_number_is_not_timed()
    {
        var wrong = Body.Of("wrong", count: 100, () => 99);
        await Assert.ThrowsAsync<WrongAnswerException>(() => new Rounds().CompareAsync([wrong], rounds: 1, TimeSpan.Zero));
    }

    [Fact]
    public async Task Every_round_has_a_sample_of_each_body()
    {
        int[] runs = [0, 0];
        Body[] bodies = [Body.Of("one", 1, () => 1 + (0 * runs[0]++)), Body.Of("other", 1, () => 1 + (0 * runs[1]++))];
        var times = await new Rounds(keepsSpoilt: true).CompareAsync(bodies, rounds: 5, TimeSpan.Zero);
        Assert.Equal([5, 5], runs);
        Assert.Equal("5/5", times.Kept("one"));
        Assert.Equal(5, times.Faster("one", "other").Count);
    }

    [Fact]
    public void A_ratio_is_the_median_of_the_quotients_of_whole_rounds()
    {
        var times = new Comparison(new Dictionary<string, IReadOnlyList<Sample>>
        {
            ["ours"] = [Took(1), Took(2), Took(1), Took(1, isSpoilt: true)],
            ["stock"] = [Took(4), Took(2), Took(3), Took(100)],
        });
        var faster = times.Faster("ours", "stock");
        Assert.Equal((2.0, 3.0, 3.5, 3), (faster.Lower, faster.Median, faster.Upper, faster.Count));
        Assert.Equal(new Row("list", "1.00 s") { Stock = "3.00", Spread = "2.00–3.50", Samples = "3/4" }, times.Row("list", "ours", "stock", null));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void A_sample_is_spoilt_if_others_had_more_than_a_tenth_of_two_processors(int ticksOfOthers, bool isSpoilt)
    {
        var before = new MachineTime(Busy: 1000, Own: 500, TimeSpan.FromSeconds(7));
        var after = new MachineTime(Busy: 1000 + 90 + ticksOfOthers, Own: 500 + 90, TimeSpan.FromSeconds(8));
        Assert.Equal(isSpoilt, MachineTime.IsSpoilt(before, after, processors: 2));
    }

    [Fact]
    public void A_machine_that_says_nothing_spoils_nothing() => Assert.False(MachineTime.IsSpoilt(default, default, processors: 2));

    [Fact]
    public void Where_every_sample_is_spoilt_there_is_no_figure()
    {
        var times = new Comparison(new Dictionary<string, IReadOnlyList<Sample>> { ["ours"] = [Took(1, isSpoilt: true)] });
        Assert.Equal(new Row("list", "–") { Stock = "–", Spread = "–", Samples = "0/1" }, times.Row("list", "ours", "ours", null));
    }

    [Fact]
    public void The_table_is_Markdown()
    {
        var row = new Row("page", "1 ms") { Stock = "4.15", SourceGenerated = "1.81", Spread = "4.00–4.30", Samples = "19/20" };
        Assert.Equal("| page | 1 ms | 4.15 | 1.81 | 4.00–4.30 | 19/20 |", Table.Line(row));
        Assert.All(Table.Head.Split('\n'), line => Assert.Equal(7, line.Count(sign => sign == '|')));
    }

    private static Sample Took(double seconds, bool isSpoilt = false) => new(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds), isSpoilt);
}
