using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;
using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Answers of every media type, and of several statuses.</summary>
public class AnswerStories
{
    public async Task Text_is_a_string_whatever_it_is_called()
    {
        var api = Stub.Answering((200, "Gr\u00fc\u00df"));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal(["Grüß", "Grüß", "Grüß"], [await exports.GetTextAsync(), await exports.GetCsvAsync(), await exports.GetXmlAsync()]);
        Assert.Equal(
            ["text/plain, */*; q=0.1", "text/csv, text/html, */*; q=0.1", "application/xml, */*; q=0.1"],
            api.Requests.Select(each => each.Headers["Accept"].Replace(",", ", ").Replace("  ", " ")));
    }

    public async Task Text_is_read_in_the_encoding_that_it_says()
    {
        using var exports = Exports([0xFC, 0x21], "text/plain; charset=iso-8859-1");
        Assert.Equal("ü!", await exports.GetTextAsync());
        using var marked = Exports([0xEF, 0xBB, 0xBF, 0x21], "text/plain");
        Assert.Equal("!", await marked.GetTextAsync());
    }

    public async Task A_file_has_its_name_media_type_length_and_request_id_beside_the_stream()
    {
        using var exports = Exports("ID3"u8.ToArray(), "audio/mpeg", response =>
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"a.mp3\"; filename*=UTF-8''Zo%C3%AB.mp3");
            response.Headers.Add("X-Request-ID", "req_1");
        });
        await using var file = await exports.GetFileAsync();
        Assert.Equal(("Zoë.mp3", "audio/mpeg", 3, "req_1"), (file.FileName, file.MediaType, file.Length, file.RequestId));
        Assert.Equal("ID3", await new StreamReader(file.Content).ReadToEndAsync());
    }

    public async Task A_file_without_any_of_that_is_a_file_all_the_same()
    {
        using var exports = Exports("x"u8.ToArray(), null);
        using var file = await exports.GetAnyAsync();
        Assert.Equal((null, null, null), (file.FileName, file.MediaType, file.RequestId));
    }

    public async Task The_name_of_a_file_never_chooses_its_folder()
    {
        var names = new Dictionary<string, string?>
        {
            ["attachment; filename=\"../../etc/passwd\""] = "passwd",
            ["attachment; filename=\"C:\\\\x\\\\a b.wav\""] = "a b.wav",
            ["attachment; filename=\"..\""] = null,
            ["attachment; filename=plain.wav"] = "plain.wav",
            ["attachment; filename=\"Zo\u00c3\u00ab.wav\""] = "Zo\u00eb.wav",
            ["inline"] = null,
        };
        foreach (var (header, name) in names)
        {
            using var exports = Exports([], "audio/wav", response => response.Content.Headers.TryAddWithoutValidation("Content-Disposition", header));
            using var file = await exports.GetFileAsync();
            Assert.Equal(name, file.FileName);
        }
    }

    public async Task A_file_is_not_buffered_and_its_connection_ends_with_it()
    {
        var body = new Pipe();
        using var exports = Exports(body, "audio/wav");
        var file = await exports.GetFileAsync();
        body.Write("a");
        Assert.Equal('a', file.Content.ReadByte());
        await file.DisposeAsync();
        Assert.True(body.IsDisposed);
    }

    public async Task Events_come_as_they_happen_and_as_the_html_standard_reads_them()
    {
        var body = new Pipe();
        using var exports = Exports(body, "text/event-stream");
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
        using var exports = Exports(body, "application/x-ndjson");
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
        using var exports = Exports("{\"text\":\"a\"}\n[1]\n"u8.ToArray(), "application/x-ndjson");
        var fault = await Assert.ThrowsAsync<TruedyResponseException>(() => All(exports.ReadLinesAsync()));
        Assert.Equal("[1]", fault.ResponseBody);
    }

    public async Task A_stream_that_breaks_off_is_a_failed_connection()
    {
        var body = new Pipe();
        using var exports = Exports(body, "text/event-stream");
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
        using var exports = Exports(body, "text/event-stream");
        using var stop = new CancellationTokenSource();
        await using var events = exports.WatchEventsAsync().GetAsyncEnumerator(stop.Token);
        var next = events.MoveNextAsync();
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    public async Task Every_json_is_asked_for_by_the_name_that_the_contract_gives_it()
    {
        var api = Stub.Answering((200, """{"text":"a"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("a", (await exports.GetJsonAsync())?.Text);
        Assert.Equal("application/hal+json", api.Requests[0].Headers["Accept"]);
    }

    public async Task An_answer_that_may_be_empty_is_null_then()
    {
        var api = Stub.Answering((204, ""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Null(await exports.GetJsonAsync());
        Assert.Null(await exports.GetEnvelopeAsync());
        Assert.Equal("a", ((ExportChunk)(await Full().GetEnvelopeAsync())!).Text);

        static ExportsClient Full()
        {
            var full = Stub.Answering((200, """{"data":{"text":"a"}}"""));
            return new ExportsClient(full.Http, full.Options);
        }
    }

    public async Task Several_answers_are_one_type_that_keeps_what_it_does_not_know()
    {
        var api = Stub.Answering((202, """{"job":"j"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("j", (string?)(await exports.CreateJsonAsync()).AdditionalProperties["job"]);
        var list = Stub.Answering((202, """["a"]"""));
        using var others = new ExportsClient(list.Http, list.Options);
        Assert.Equal("a", (string?)((JArray)await others.ReplaceJsonAsync())[0]);
    }

    public async Task An_answer_for_every_status_is_the_answer_of_success()
    {
        var api = Stub.Answering((200, """{"text":"a"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("a", (await exports.UpdateJsonAsync()).Text);
    }

    public async Task A_problem_is_an_error_with_its_title()
    {
        var api = Stub.Answering((422, """{"type":"about:blank","title":"No such chunk","status":422}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("No such chunk", (await Assert.ThrowsAsync<TruedyApiException>(() => exports.UpdateJsonAsync())).ErrorMessage);
    }

    public async Task Media_types_may_be_shared()
    {
        var api = Stub.Answering((200, """{"text":"a"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("a", (await exports.GetSharedAsync()).Text);
    }

    public async Task An_answer_without_a_media_type_is_success_alone()
    {
        var api = Stub.Answering((200, "whatever"));
        using var exports = new ExportsClient(api.Http, api.Options);
        await exports.DeleteJsonAsync();
        Assert.Single(api.Requests);
    }

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }

    private static ExportsClient Exports(byte[] body, string? mediaType, Action<HttpResponseMessage>? change = null) =>
        Exports(new MemoryStream(body), mediaType, change);

    private static ExportsClient Exports(Stream body, string? mediaType, Action<HttpResponseMessage>? change = null) =>
        new(new HttpClient(new Answer(body, mediaType, change)), Stub.Answering((200, "")).Options);

    /// <summary>Answers once, with a stream.</summary>
    private sealed class Answer(Stream body, string? mediaType, Action<HttpResponseMessage>? change) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
            response.Content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
            change?.Invoke(response);
            return Task.FromResult(response);
        }
    }

    /// <summary>A body that comes bit by bit.</summary>
    private sealed class Pipe : Stream
    {
        private readonly System.Threading.Channels.Channel<byte[]> _chunks = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();

        public bool IsDisposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Write(string text) => _chunks.Writer.TryWrite(Encoding.UTF8.GetBytes(text));

        public void End() => _chunks.Writer.Complete();

        public void Break(Exception fault) => _chunks.Writer.Complete(fault);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!await _chunks.Reader.WaitToReadAsync(cancellationToken) || !_chunks.Reader.TryRead(out var chunk))
                return 0;
            chunk.CopyTo(buffer);
            return chunk.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
