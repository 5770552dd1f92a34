using NSubstitute;

namespace Truedy.Generated.Tests;

/// <summary>A consumer's class under test, with a client that a library for mocks makes.</summary>
public class MockingSpecs
{
    [Fact]
    public async Task A_sync_that_runs_into_the_rate_limit_keeps_the_place_that_it_came_to()
    {
        var opens = new DateTimeOffset(2026, 3, 3, 3, 1, 0, TimeSpan.Zero);
        var calls = Substitute.For<CallsClient>();
        calls.ListAllAsync(Arg.Any<CallListOptions>(), Arg.Any<CancellationToken>()).Returns(TruedyModelFactory.AsyncPageable(
            [
                TruedyModelFactory.Page([new Call { Id = "a" }, new Call { Id = "b" }], hasMore: true, checkpointAfter: count => $"first page, {count}"),
                TruedyModelFactory.Page([new Call { Id = "c" }], hasMore: true, checkpointAfter: count => $"second page, {count}"),
            ],
            TruedyModelFactory.TruedyApiException(HttpStatusCode.TooManyRequests, retryAt: opens)));
        var sync = new NightlySync(calls);

        await sync.RunAsync();

        Assert.Equal(["a", "b", "c"], sync.Stored);
        Assert.Equal(("second page, 1", opens), (sync.Place, sync.NextRun));
    }

    [Fact]
    public async Task A_mock_answers_for_requests_that_are_sent_otherwise_too()
    {
        var calls = Substitute.For<CallsClient>();
        calls.With(Arg.Any<RequestOptions>()).Returns(calls);
        calls.ListPageAsync(Arg.Any<CallListOptions>(), Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns(TruedyModelFactory.Page([new Call { Id = "a" }]));

        var page = await calls.With(new RequestOptions { MaxRetries = 0 }).ListPageAsync();

        Assert.Equal("a", Assert.Single(page.Items).Id);
    }

    /// <summary>What somebody may write.</summary>
    private sealed class NightlySync(CallsClient calls)
    {
        public List<string> Stored { get; } = [];

        public string? Place { get; private set; }

        public DateTimeOffset? NextRun { get; private set; }

        public async Task RunAsync()
        {
            try
            {
                await foreach (var page in calls.ListAllAsync(new CallListOptions { ResumeFrom = Place }).AsPages())
                {
                    Stored.AddRange(page.Items.Select(call => call.Id));
                    Place = page.Checkpoint;
                }
            }
            catch (TruedyRateLimitException limit)
            {
                NextRun = limit.RetryAt;
            }
        }
    }
}
