namespace Truedy.CodeGeneration.Tests;

/// <summary>When the C# file is written: a file that is not touched compiles nothing. It is the same wherever the repository lies.</summary>
public sealed class OutputFileSpecs : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 2, 2, 2, 2, 2, DateTimeKind.Utc);

    private readonly Workshop _workshop = new();

    [Fact]
    public void It_is_untouched_until_its_content_changes()
    {
        Generate();
        Assert.Equal(Contracts.Seed.Text, File.ReadAllText(_workshop.Output));

        Generate();
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_workshop.Output));

        // An example is nothing that C# shows.
        _workshop.Change(_workshop.Document, "'example': 'call_a1b2c3d4'", "'example': 'call_00000000'");
        Generate();
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_workshop.Output));

        _workshop.Change(_workshop.Document, "'short_summary': {", "'hangup_reason': { 'type': 'string' },\n          'short_summary': {");
        _workshop.Generate().Succeeds();
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(_workshop.Output));
        Assert.Contains("public string? HangupReason { get; set; }", File.ReadAllText(_workshop.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_made_again_if_somebody_edited_it()
    {
        Generate();
        File.AppendAllText(_workshop.Output, "// edited");
        Generate();
        Assert.Equal(Contracts.Seed.Text, File.ReadAllText(_workshop.Output));
    }

    [Fact]
    public async Task It_comes_out_whole_when_two_builds_generate_at_once()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => _workshop.Generate())));
        Assert.All(runs, run => run.Succeeds());
        Assert.Equal(Contracts.Seed.Text, File.ReadAllText(_workshop.Output));
    }

    public void Dispose() => _workshop.Dispose();

    private void Generate()
    {
        _workshop.Generate().Succeeds();
        File.SetLastWriteTimeUtc(_workshop.Output, LongAgo);
    }
}
