using System.Net;
using Truedy.Generated;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

/// <summary>The library against the sandbox, which share no code, over real sockets.</summary>
public class EndToEndSpecs
{
    [Fact]
    public async Task I_can_list_every_call_of_an_account()
    {
        await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { CallCount = 730 });
        using var calls = Client(sandbox);
        Assert.Equal(sandbox.Calls.Snapshot().Select(call => call.Id), await IdsAsync(calls.ListAllAsync()));
    }

    [Fact]
    public async Task Every_member_of_every_call_arrives_as_the_api_has_it()
    {
        await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { BeyondContract = true });
        using var calls = Client(sandbox);
        var expected = sandbox.Calls.Snapshot().ToDictionary(call => call.Id, StringComparer.Ordinal);
        var count = 0;
        await foreach (var call in calls.ListAllAsync())
        {
            count++;
            var seeded = expected[call.Id];
            Assert.Equal(seeded.Status, call.Status.Value);
            Assert.Equal(seeded.Direction, call.Direction?.Value);
            Assert.Equal(seeded.Sentiment, call.Sentiment?.Value);
            Assert.Equal(
                (seeded.AgentId, seeded.FromNumber, seeded.ToNumber, seeded.PhoneNumber),
                (call.AgentId, call.FromNumber, call.ToNumber, call.PhoneNumber));
            Assert.Equal(
                (seeded.DurationSeconds, seeded.CostUsd, seeded.Summary, seeded.RecordingUrl),
                (call.DurationSeconds, call.CostUsd, call.Summary, call.RecordingUrl));
            Assert.Equal((seeded.CreatedAt, seeded.StartedAt, seeded.EndedAt), (call.CreatedAt, call.StartedAt, call.EndedAt));
        }
        Assert.Equal(expected.Count, count);
    }

    [Fact]
    public async Task Filters_reach_the_api()
    {
        await using var sandbox = await TruedySandbox.StartAsync();
        using var calls = Client(sandbox);
        var agent = sandbox.Calls.Snapshot().First(call => call.Status == "failed").AgentId;
        var expected = sandbox.Calls.Snapshot().Where(call => call.Status == "failed" && call.AgentId == agent).Select(call => call.Id);
        Assert.Equal(expected, await IdsAsync(calls.ListAllAsync(new CallListOptions { Status = CallStatus.Failed, AgentId = agent })));
    }

    [Fact]
    public async Task A_wrong_key_is_an_authentication_error_with_the_request_id()
    {
        await using var sandbox = await TruedySandbox.StartAsync();
        using var calls = new CallsClient(new TruedyClientOptions { ApiKey = "truedy_wrong", BaseAddress = sandbox.BaseAddress });
        var error = await Assert.ThrowsAsync<TruedyAuthenticationException>(() => calls.ListAsync());
        Assert.Equal("unauthorized", error.ErrorCode);
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task A_value_that_the_contract_forbids_is_refused_before_it_is_sent()
    {
        await using var sandbox = await TruedySandbox.StartAsync();
        using var calls = Client(sandbox);
        var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>("Limit", () => calls.ListAsync(new CallListQuery { Limit = 101 }));
        Assert.StartsWith("Limit must be from 1 to 100.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public async Task A_rate_limit_that_lasts_too_long_says_when_it_opens()
    {
        await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { RequestsPerMinute = 1 });
        using var calls = Client(sandbox, options => options.MaxRateLimitWait = TimeSpan.Zero);
        await calls.ListAsync();
        var error = await Assert.ThrowsAsync<TruedyRateLimitException>(() => calls.ListAsync());
        Assert.NotNull(error.RetryAt);
    }

    [Fact]
    public async Task Faults_that_pass_are_not_noticed()
    {
        await using var sandbox = await TruedySandbox.StartAsync();
        sandbox.Faults.Enqueue(Fault.Status(502, "<html>Bad Gateway</html>"), Fault.Reset(), Fault.CutBody(1000));
        using var calls = Client(sandbox);
        Assert.Equal(250, (await IdsAsync(calls.ListAllAsync())).Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await TruedySandbox.StartAsync();
        await using var sandbox = await TruedySandbox.StartAsync();
        sandbox.Faults.Enqueue(Fault.Status(307).WithHeader("Location", $"{elsewhere.BaseAddress}/calls"));
        using var calls = Client(sandbox);
        var error = await Assert.ThrowsAsync<TruedyApiException>(() => calls.ListAsync());
        Assert.Equal(HttpStatusCode.TemporaryRedirect, error.StatusCode);
        Assert.Empty(elsewhere.Requests);
    }

    private static CallsClient Client(TruedySandbox sandbox, Action<TruedyClientOptions>? configure = null)
    {
        var options = new TruedyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress };
        configure?.Invoke(options);
        return new CallsClient(options);
    }

    private static async Task<List<string>> IdsAsync(IAsyncEnumerable<Call> calls)
    {
        var ids = new List<string>();
        await foreach (var call in calls)
            ids.Add(call.Id);
        return ids;
    }
}
