using System.Text;
using Newtonsoft.Json.Linq;
using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Bodies of every media type, compared with what the specifications want on the wire.</summary>
public class BodyStories
{
    private readonly Stub _api = Stub.Answering((204, ""));
    private readonly VoicesClient _voices;

    public BodyStories() => _voices = new VoicesClient(_api.Http, _api.Options);

    public async Task A_multipart_form_has_a_part_for_each_field_and_each_file()
    {
        await _voices.CreateAsync(new BodyCreateVoice
        {
            Name = "Zo\u00eb \"Z\"",
            Files = [File("one", "a \"b\"\r\n.wav", "audio/wav"), File("two")],
            Cover = File("png"),
            Either = File("e", "e.bin"),
            Rate = 1.50m,
            Shared = true,
            Tags = ["a", "b,c"],
            Ranges = [1, 2],
            Labels = "x",
            Settings = new VoiceOwner { Name = "S" },
            People = [new VoiceOwner { Age = 1 }, new VoiceOwner { Age = 2 }],
            Owner = new VoiceOwner { Name = "O", Parent = new VoiceOwner { Age = 70 } },
        });
        Assert.Equal(
            """
            Content-Disposition: form-data; name="name" | Zoë "Z"
            Content-Disposition: form-data; name="rate" | 1.50
            Content-Disposition: form-data; name="shared" | true
            Content-Disposition: form-data; name="tags" | a
            Content-Disposition: form-data; name="tags" | b,c
            Content-Disposition: form-data; name="ranges" | 1,2
            Content-Disposition: form-data; name="labels" + Content-Type: application/json | "x"
            Content-Disposition: form-data; name="settings" + Content-Type: application/json | {"name":"S"}
            Content-Disposition: form-data; name="people" + Content-Type: application/json | {"age":1}
            Content-Disposition: form-data; name="people" + Content-Type: application/json | {"age":2}
            Content-Disposition: form-data; name="owner[name]" | O
            Content-Disposition: form-data; name="owner[parent][age]" | 70
            Content-Disposition: form-data; name="files"; filename="a %22b%22%0D%0A.wav" + Content-Type: audio/wav | one
            Content-Disposition: form-data; name="files"; filename="files" + Content-Type: application/octet-stream | two
            Content-Disposition: form-data; name="cover"; filename="cover" + Content-Type: image/png + X-Kind: cover | png
            Content-Disposition: form-data; name="either"; filename="e.bin" + Content-Type: application/octet-stream | e
            """.ReplaceLineEndings("\n"),
            Parts(Assert.Single(_api.Requests)));
    }

    public async Task A_form_with_files_announces_its_length_if_the_files_know_theirs()
    {
        long? length = 0;
        var api = new Stub(_ => (204, "")) { Watch = request => length = request.Content!.Headers.ContentLength };
        using var voices = new VoicesClient(api.Http, api.Options);
        await voices.ReplaceAsync(new VoiceReplaceRequest { Name = "A", Sample = File("12345") });
        Assert.Equal(Encoding.UTF8.GetByteCount(Assert.Single(api.Requests).Body), length);
        await voices.ReplaceAsync(new VoiceReplaceRequest { Name = "A", Sample = new FileContent(new Tape("12345")) });
        Assert.Null(length);
    }

    public async Task A_form_that_is_not_needed_may_be_left_out()
    {
        await _voices.ReplaceAsync();
        await _voices.ReplaceAsync(new VoiceReplaceRequest { Name = "A" });
        Assert.Null(_api.Requests[0].ContentType);
        Assert.Equal("Content-Disposition: form-data; name=\"name\" | A", Parts(_api.Requests[1]));
    }

    public async Task A_form_is_encoded_as_its_contract_says()
    {
        await _voices.CreatePlainAsync(new VoiceCreatePlainRequest
        {
            Name = "Zo\u00eb & ~*-._+",
            Rate = 0.5m,
            Shared = false,
            Tags = ["a b", "c"],
            Codes = [1, 2],
            Pipes = ["x", "y"],
            Owner = new VoiceOwner { Name = "O" },
            Billing = new VoiceOwner { Name = "B", Parent = new VoiceOwner { Age = 70 } },
            Extra = new VoiceOwner { Name = "E", Age = 3 },
            Address = "a/b?c=d&e#f",
            MadeAt = new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero),
        });
        var sent = Assert.Single(_api.Requests);
        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal(
            [
                "name=Zo%C3%AB+%26+%7E*-._%2B", "rate=0.5", "shared=false", "tags=a+b", "tags=c", "codes=1,2", "pipes=x%7Cy",
                "owner=%7B%22name%22%3A%22O%22%7D", "billing%5Bname%5D=B", "billing%5Bparent%5D%5Bage%5D=70", "name=E", "age=3",
                "address=a/b?c=d%26e%23f", "made_at=2026-03-03T09%3A00%3A00%2B00%3A00",
            ],
            sent.Body.Split('&'));
    }

    public async Task Text_is_sent_as_it_is()
    {
        await _voices.ReplaceScriptAsync("v1", "Gr\u00fc\u00df \"dich\"");
        await _voices.UpdateScriptAsync("v1", "<speak/>");
        Assert.Equal(
            [("text/plain", "Grüß \"dich\""), ("application/ssml+xml", "<speak/>")], _api.Requests.Select(each => (each.ContentType, each.Body)));
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => _voices.ReplaceScriptAsync("v1", null!));
    }

    public async Task Bytes_are_a_stream_which_is_read_from_where_it_stands_and_left_open()
    {
        var stream = new MemoryStream("12345"u8.ToArray()) { Position = 2 };
        await _voices.ReplaceSampleAsync("v1", stream);
        Assert.Equal(("application/octet-stream", "345", true), (_api.Requests[0].ContentType, _api.Requests[0].Body, stream.CanRead));
    }

    public async Task A_stream_that_can_seek_is_sent_again_from_where_it_began()
    {
        var api = Stub.Answering((500, ""), (503, ""), (204, ""));
        using var voices = new VoicesClient(api.Http, api.Options);
        await voices.ReplaceSampleAsync("v1", new MemoryStream("12345"u8.ToArray()) { Position = 2 });
        Assert.Equal(["345", "345", "345"], api.Requests.Select(each => each.Body));
    }

    public async Task A_stream_that_cannot_seek_is_sent_once_and_never_empty()
    {
        var api = Stub.Answering((500, ""), (204, ""));
        using var voices = new VoicesClient(api.Http, api.Options);
        await Assert.ThrowsAsync<TruedyApiException>(() => voices.ReplaceSampleAsync("v1", new Tape("12345")));
        await voices.AddSampleAsync("v1", new Tape("678"));
        Assert.Equal(["12345", "678"], api.Requests.Select(each => each.Body));
        Assert.Equal("audio/wav", api.Requests[1].ContentType);

        var again = Stub.Answering((500, ""), (204, ""));
        using var others = new VoicesClient(again.Http, again.Options);
        var form = new VoiceReplaceRequest { Name = "A", Sample = new FileContent(new Tape("1")) };
        await Assert.ThrowsAsync<TruedyApiException>(() => others.ReplaceAsync(form));
        Assert.Single(again.Requests);
    }

    public async Task A_body_of_any_media_type_says_its_own()
    {
        await _voices.ReplaceAttachmentAsync("v1", File("%PDF", "a.pdf", "application/pdf"));
        await _voices.ReplaceAttachmentAsync("v1");
        await _voices.DescribeAttachmentAsync("v1", new VoiceOwner { Name = "A" });
        Assert.Equal(
            [("application/pdf", "%PDF"), (null, ""), ("application/json", """{"name":"A"}""")],
            _api.Requests.Select(each => (each.ContentType, each.Body)));
    }

    public async Task Json_is_sent_by_the_media_type_of_the_contract()
    {
        await _voices.UpdateAsync("v1", new VoiceOwner { Name = "A" });
        await _voices.EditAsync("v1", [new VoiceEditItem { Op = "add", Path = "/a", Value = new JArray(1) }]);
        await _voices.ChooseAsync("v1", new VoiceOwner { Name = "A" });
        Assert.Equal(
            [
                ("application/merge-patch+json", """{"name":"A"}"""),
                ("application/json-patch+json", """[{"op":"add","path":"/a","value":[1]}]"""),
                ("application/json; charset=utf-8", """{"name":"A"}"""),
            ],
            _api.Requests.Select(each => (each.ContentType, each.Body)));
    }

    public async Task A_body_of_json_may_be_a_bare_word_number_date_or_text()
    {
        await _voices.ReplaceToneAsync("v1", VoiceTone.MatterOfFact);
        await _voices.UpdateToneAsync("v1", "icy", new VoiceUpdateToneQuery { DryRun = true });
        await _voices.ReplacePitchAsync("v1", -3);
        await _voices.UpdatePitchAsync("v1", [1, null]);
        await _voices.ReplaceBirthdayAsync("v1", new DateOnly(2026, 3, 9));
        await _voices.ReplaceNoteAsync("v1", "a \"b\"");
        Assert.Equal(
            [
                ("application/json", "\"matter-of-fact\""),
                ("application/vnd.truedy+json", "\"icy\""),
                ("application/json", "-3"),
                ("application/json", "[1,null]"),
                ("application/json", "\"2026-03-09\""),
                ("application/json", "\"a \\\"b\\\"\""),
            ],
            _api.Requests.Select(each => (each.ContentType, each.Body)));
    }

    public async Task A_form_that_the_contract_calls_a_text_is_sent_as_it_is()
    {
        await _voices.ReplaceOrderAsync("v1", "a=1&b=2");
        Assert.Equal(("application/x-www-form-urlencoded", "a=1&b=2"), (_api.Requests[0].ContentType, _api.Requests[0].Body));
    }

    public async Task A_bare_word_number_or_date_may_be_left_out_where_no_body_is_needed()
    {
        await _voices.UpdateToneAsync("v1");
        await _voices.UpdateToneAsync("v1", new VoiceUpdateToneQuery { DryRun = true });
        await _voices.UpdatePitchAsync("v1");
        await _voices.ReplaceBirthdayAsync("v1", null);
        Assert.All(_api.Requests, each => Assert.Equal((null, ""), (each.ContentType, each.Body)));
    }

    public async Task A_get_or_a_delete_may_have_a_body()
    {
        await _voices.DeleteAsync("v1", new VoiceOwner { Name = "A" });
        await _voices.FindAsync("v1", new VoiceOwner { Name = "A" });
        Assert.Equal(
            [("DELETE /v1/voices/v1", """{"name":"A"}"""), ("GET /v1/voices/v1", """{"name":"A"}""")],
            _api.Requests.Select(each => (each.Line, each.Body)));
    }

    public Task A_file_takes_the_name_of_its_file_stream_without_the_folder()
    {
        var path = Path.GetTempFileName();
        using (var stream = System.IO.File.OpenRead(path))
            Assert.Equal(Path.GetFileName(path), new FileContent(stream).FileName);
        System.IO.File.Delete(path);
        Assert.Throws<ArgumentException>("mediaType", () => File("", mediaType: "a\r\nX-Evil: 1"));
        return Task.CompletedTask;
    }

    private static FileContent File(string text, string? name = null, string? mediaType = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, mediaType);

    /// <summary>The parts of a multipart body, on a line each: headers, then the content.</summary>
    private static string Parts(Stub.Sent sent)
    {
        Assert.StartsWith("multipart/form-data; boundary=", sent.ContentType);
        var boundary = sent.ContentType!.Split("boundary=")[1];
        Assert.EndsWith($"\r\n--{boundary}--\r\n", sent.Body);
        var parts = ("\r\n" + sent.Body).Split($"\r\n--{boundary}")[1..^1];
        var split = parts.Select(each => each[2..].Split("\r\n\r\n", 2));
        return string.Join("\n", split.Select(each => $"{each[0].Replace("\r\n", " + ")} | {each[1]}"));
    }

    /// <summary>A stream that cannot go back.</summary>
    private sealed class Tape(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    }
}
