using System.Threading;
using Truedy.Generated;

namespace Consumers;

/// <summary>A consumer's program, which knows the contract as it was first published, and what it makes the library send.</summary>
public static class Consumer
{
    private const string Answer =
        """{"data":[{"id":"a","status":"completed","from_number":"+1","to_number":"+2","duration_seconds":5,"created_at":"2026-03-03T20:30:21Z"}],"meta":{"request_id":"r","ts":"2026-03-03T20:30:21Z"},"pagination":{"total":1,"limit":100,"offset":0,"has_more":false}}""";

    public static async Task<string[]> RunAsync()
    {
        var api = Stub.Answering((200, Answer));
        using var calls = new CallsClient(api.Http, api.Options);
        var query = new CallListQuery { Status = CallStatus.Failed, Limit = 20, Offset = 40, AgentId = "agt_1" };
        await calls.ListAsync();
        await calls.ListAsync(query);
        await calls.ListAsync(query with { Limit = null }, CancellationToken.None);
        await calls.ListPageAsync(new CallListOptions { PageSize = 30 }, offset: 60);
        CallListResponse envelope = await calls.ListAsync(CancellationToken.None);
        await foreach (Call call in calls.ListAllAsync(new CallListOptions { AgentId = "agt_1", Status = CallStatus.Completed, MaxItems = 5 }))
            await calls.EndAsync(call.Id);
        await calls.EndAsync("b", CancellationToken.None);
        await foreach (Page<Call> page in calls.ListAllAsync().AsPages())
            envelope.Data[0].Summary = page.RequestId + page.Meta!.Timestamp.Year;
        var first = envelope.Data[0];
        return [.. api.Requests.Select(each => $"{each.Method} {Sorted(each.Address)}{each.Body}"), new TruedyClientOptions().BaseAddress.AbsoluteUri, (await new Mock().ListAsync()).Data[0].Id, $"{first.From} {first.To} {first.Duration} {first.IsFinished}", await EventsAsync()];
    }

    private static async Task<string> EventsAsync()
    {
        var api = Stub.Answering((200, """{"kind":"rang","times":3}"""), (200, """{"kind":"ended","by":"me"}"""), (200, "\"text\""), (200, """{"kind":"moved","to":"x"}"""));
        using var calls = new CallsClient(api.Http, api.Options);
        var rang = (RangEvent)(await calls.GetEventAsync()).Value;
        var ended = (CallEventEnded)(await calls.GetEventAsync()).Value;
        CallEvent[] others = [await calls.GetEventAsync(), new RangEvent(), await calls.GetEventAsync()];
        return $"{rang.Kind} {rang.Times} {ended.Kind} {ended.By} {string.Join(" ", others.Select(each => each.IsKnown ? "true" : "false"))}";
    }

    private static string Sorted(string address) =>
        address.Split('?') is [var path, var query] ? path + "?" + string.Join("&", query.Split('&').OrderBy(each => each)) : address;

    private sealed class Mock : CallsClient
    {
        public override Task<CallListResponse> ListAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(new CallListResponse { Data = [new Call { Id = "mocked" }] });
    }
}
