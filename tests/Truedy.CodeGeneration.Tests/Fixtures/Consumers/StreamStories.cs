using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Answers that come bit by bit: events and lines.</summary>
public class StreamStories
{
    public async Task Events_come_as_they_happen_and_as_the_html_standard_reads_them()
    {
        var body = new Pipe();
        using var exports = Answer.Exports(body, "text/event-stream");
        await using var events = exports.WatchEventsAsync().GetAsyncEnumerator();
        body.Write("\uFEFF: hello\r\n\r\ndata: YHOO\ndata:+2\rdata\n\r");
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(("message", "YHOO\n+2\n", null), (events.Current.EventType, events.Current.Data, events.Current.LastEventId));
        body.Write("event: add\nid: 7\nretry: 1500\nunknown: x\ndata:  one space is kept\n\n");
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(("add", " one space is kept", "7"), (events.Current.EventType, events.Current.Data, events.Current.LastEventId));
        Assert.Equal(TimeSpan.FromSeconds(1.5), events.Current.ReconnectionTime);
        body.Write("event: empty\n\nid\ndata: x\n\ndata: never completed");
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(("message", "x", ""), (events.Current.EventType, events.Current.Data, events.Current.LastEventId));
        body.End();
        Assert.False(await events.MoveNextAsync());
        Assert.True(body.IsDisposed);
    }

    public async Task Events_whose_data_is_json_are_typed_and_others_keep_their_text()
    {
        var api = Stub.Answering((200, "data: {\"text\":\"a\"}\n\ndata: [DONE]\n\n"));
        using var exports = new ExportsClient(api.Http, api.Options);
        var events = await All(exports.StreamChunksAsync("go"));
        Assert.Equal([("a", "{\"text\":\"a\"}"), (null, "[DONE]")], events.Select(each => (each.Value?.Text, each.Data)));
        Assert.Equal("text/event-stream", api.Requests[^1].Headers["Accept"]);
        Assert.Equal("a", (await All(exports.ListWholeEventsAsync()))[0].Value!.Text);
    }

    public async Task An_answer_that_may_be_json_or_a_stream_is_two_methods()
    {
        var api = new Stub(sent => (200, sent.Headers["Accept"] == "text/event-stream" ? "data: {\"text\":\"a\"}\n\n" : """{"text":"b"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("b", (await exports.CompleteChatAsync("c1", new ExportCompleteChatRequest { Prompt = "p" })).Text);
        var events = await All(exports.CompleteChatStreamAsync("c1", new ExportCompleteChatRequest { Prompt = "p", Stream = true }));
        Assert.Equal("a", Assert.Single(events).Value!.Text);
        Assert.Equal(
            [("POST /v1/exports/chat/c1", """{"prompt":"p"}"""), ("POST /v1/exports/chat/c1", """{"prompt":"p","stream":true}""")],
            api.Requests.Select(each => (each.Line, each.Body)));
    }

    public async Task Json_lines_come_one_by_one()
    {
        var body = new Pipe();
        using var exports = Answer.Exports(body, "application/x-ndjson");
        await using var lines = exports.ReadLinesAsync().GetAsyncEnumerator();
        body.Write("{\"text\":\"a\"}\n\n{\"te");
        Assert.True(await lines.MoveNextAsync());
        Assert.Equal("a", lines.Current.Text);
        body.Write("xt\":\"b\"}");
        body.End();
        Assert.True(await lines.MoveNextAsync());
        Assert.Equal("b", lines.Current.Text);
        Assert.False(await lines.MoveNextAsync());
    }

    public async Task A_line_that_is_not_what_was_promised_says_so()
    {
        using var exports = Answer.Exports("{\"text\":\"a\"}\n[1]\n"u8.ToArray(), "application/x-ndjson");
        var fault = await Assert.ThrowsAsync<TruedyResponseException>(() => All(exports.ReadLinesAsync()));
        Assert.Equal("[1]", fault.ResponseBody);
    }

    public async Task A_stream_that_breaks_off_is_a_failed_connection()
    {
        var body = new Pipe();
        using var exports = Answer.Exports(body, "text/event-stream");
        await using var events = exports.WatchEventsAsync().GetAsyncEnumerator();
        body.Break(new IOException("reset"));
        var fault = await Assert.ThrowsAsync<TruedyException>(async () => await events.MoveNextAsync());
        Assert.IsType<IOException>(fault.InnerException);
    }

    public async Task A_line_without_an_end_does_not_fill_the_memory()
    {
        var api = new Stub(_ => (200, new string('x', 2000)));
        var options = api.Options;
        options.MaxResponseBytes = 1000;
        using var exports = new ExportsClient(api.Http, options);
        await Assert.ThrowsAsync<TruedyResponseException>(() => All(exports.WatchEventsAsync()));
        await Assert.ThrowsAsync<TruedyResponseException>(() => exports.GetTextAsync());
    }

    public async Task A_stream_is_asked_for_when_it_is_enumerated_and_can_be_stopped()
    {
        var body = new Pipe();
        using var exports = Answer.Exports(body, "text/event-stream");
        using var stop = new CancellationTokenSource();
        await using var events = exports.WatchEventsAsync().GetAsyncEnumerator(stop.Token);
        var next = events.MoveNextAsync();
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }
}
