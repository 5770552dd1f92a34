using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Truedy.Generated;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

/// <summary>The README's lines of C# do what the text around them says, as they stand.</summary>
[Collection(nameof(ReadmeJobSpecs))]
public sealed class ReadmeJobSpecs : IAsyncLifetime
{
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("truedy-readme-");
    private TruedySandbox _sandbox = null!;
    private CallsClient _calls = null!;

    public static TheoryData<string> Names => [.. ReadmeProgram.All.Select(each => each.Name)];

    public async Task InitializeAsync()
    {
        Directory.SetCurrentDirectory(_folder.FullName);
        _sandbox = await TruedySandbox.StartAsync();
        _calls = new CallsClient(new TruedyClientOptions { ApiKey = _sandbox.ApiKey, BaseAddress = _sandbox.BaseAddress, TimeProvider = _sandbox.Time });
        AppContext.SetData("calls", _calls);
    }

    public async Task DisposeAsync()
    {
        _calls.Dispose();
        await _sandbox.DisposeAsync();
        Directory.SetCurrentDirectory(_before);
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_block_compiles_and_one_of_a_job_has_ten_lines_at_most(string name)
    {
        var block = ReadmeProgram.Of(name);
        block.Compile();
        Assert.True(!block.IsOfJob || block.Code.TrimEnd().Split('\n').Length <= 10, "A job takes ten lines at most.");
    }

    [Fact]
    public async Task What_is_caught_is_told_apart()
    {
        Assert.Matches(@"^100 calls, request req_\w+$", Assert.Single(await RunAsync("Catch and decide")));
        _sandbox.Faults.Enqueue(Fault.RateLimited(TimeSpan.FromHours(1)));
        Assert.Matches(@"^429: try again at \d{4}-", Assert.Single(await RunAsync("Catch and decide")));
    }

    [Theory]
    [InlineData(401, "^401 or 403")]
    [InlineData(422, "^422 made_up, may pass: False, request req_")]
    public async Task An_error_is_told_by_its_status(int status, string expected)
    {
        _sandbox.Faults.Enqueue(Fault.Error(status, "made_up", "Made up."));
        Assert.Matches(expected, Assert.Single(await RunAsync("Catch and decide")));
    }

    [Fact]
    public async Task A_connection_that_fails_for_good_is_no_answer()
    {
        _sandbox.Faults.Choose = _ => Fault.Reset();
        Assert.StartsWith("no answer, or not the promised one: GET calls got no complete answer", Assert.Single(await RunAsync("Catch and decide")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sync_brings_everything_once_and_then_what_is_new()
    {
        List<Call> saved = [];
        AppContext.SetData("saved", saved);
        await RunAsync("Nightly sync");
        Assert.Equal(250, saved.Count);
        await RunAsync("Nightly sync");
        _sandbox.Calls.Add(new SandboxCall { Id = "call_new", Status = "queued", CreatedAt = DateTimeOffset.UtcNow.AddMinutes(1) });
        await RunAsync("Nightly sync");
        Assert.Equal("call_new", saved[^1].Id);
        Assert.Equal(251, saved.Count);
    }

    [Fact]
    public async Task An_export_that_broke_off_goes_on_where_it_was()
    {
        _sandbox.Faults.Choose = request => request.Number > 1 ? Fault.Error(403, "made_up", "Made up.") : null;
        await Assert.ThrowsAsync<TruedyAuthenticationException>(() => RunAsync("Export that resumes after a crash"));
        var written = File.ReadAllLines("calls.csv").Length;
        Assert.InRange(written, 1, 249);
        _sandbox.Faults.Clear();
        await RunAsync("Export that resumes after a crash");
        Assert.Equal(250, File.ReadAllLines("calls.csv").Distinct().Count());
        Assert.Equal(250, File.ReadAllLines("calls.csv").Length);
        Assert.False(File.Exists("export.place"));
    }

    [Fact]
    public async Task Costs_are_summed_by_agent()
    {
        var printed = await RunAsync("Cost per agent");
        var point = Regex.Escape(CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator);
        Assert.All(printed, line => Assert.Matches($@"^(agt_\w+|no agent) \d+{point}\d\d USD$", line));
        var total = _sandbox.Calls.Snapshot().Sum(call => call.CostUsd ?? 0);
        Assert.Equal((double)total, printed.Sum(line => double.Parse(line.Split(' ')[^2], CultureInfo.CurrentCulture)), tolerance: 0.1);
    }

    [Fact]
    public async Task Failed_calls_are_collected() =>
        Assert.Matches(@"^[1-9]\d* calls to make again, for [1-9]\d* agents$", Assert.Single(await RunAsync("Failed calls to retry")));

    [Theory]
    [InlineData("Two accounts")]
    [InlineData("Aspire and resilience")]
    [InlineData("Telemetry")]
    [InlineData("Testing 2")]
    public async Task What_is_set_up_is_set_up(string name) => Assert.Empty(await RunAsync(name));

    [Fact]
    public async Task A_test_of_a_rate_limit_takes_no_minute()
    {
        var start = Stopwatch.GetTimestamp();
        Assert.Matches(@"^4 requests in 1:0\d minutes of the sandbox$", Assert.Single(await RunAsync("Testing")));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(40));   // Of which the compiler has most.
    }

    [Fact]
    public async Task Calls_are_stored_by_ef_core_and_found_by_their_status()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using (var store = new CallStore(connection))
        {
            await store.Database.EnsureCreatedAsync();
            await foreach (var page in _calls.ListAllAsync().AsPages())
                store.AddRange(page.Items);
            store.Add(new Call { Id = "call_other", Status = "on hold" });
            await store.SaveChangesAsync();
        }
        await using var again = new CallStore(connection);
        var failed = await again.Set<Call>().Where(call => call.Status == CallStatus.Failed).ToListAsync();
        Assert.Equal(_sandbox.Calls.Snapshot().Count(call => call.Status == "failed"), failed.Count);
        Assert.Equal(("on hold", false), ((await again.FindAsync<Call>("call_other"))!.Status.Value, (await again.FindAsync<Call>("call_other"))!.Status.IsKnown));
        Assert.Contains(again.Set<Call>(), call => call.Transcript is Newtonsoft.Json.Linq.JArray);
    }

    [Fact]
    public async Task Dapper_writes_and_reads_extensible_enums()
    {
        await RunAsync("Storing with EF Core, or by Dapper 2");
        await using var connection = new SqliteConnection("Data Source=:memory:");
        var row = await connection.QuerySingleAsync<Stored>("select @Status as Status, @Direction as Direction, null as Other", new { Status = CallStatus.Failed, Direction = new CallDirection("sideways") });
        Assert.Equal((CallStatus.Failed, "sideways", null), (row.Status, row.Direction?.Value, row.Other));
    }

    private static Task<string[]> RunAsync(string name) => ReadmeProgram.Of(name).RunAsync();

    private sealed class Stored
    {
        public CallStatus Status { get; init; }

        public CallDirection? Direction { get; init; }

        public CallDirection? Other { get; init; }
    }

    private sealed class CallStore(SqliteConnection connection) : DbContext(new DbContextOptionsBuilder<CallStore>().UseSqlite(connection).Options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            AppContext.SetData("model", modelBuilder);
            RunAsync("Storing with EF Core, or by Dapper").GetAwaiter().GetResult();
        }
    }
}

/// <summary>The console and the current folder are everybody's.</summary>
[CollectionDefinition(nameof(ReadmeJobSpecs), DisableParallelization = true)]
public sealed class OneAtATime;
