using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Answers that are text or a file.</summary>
public class FileStories
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
        using var exports = Answer.Exports([0xFC, 0x21], "text/plain; charset=iso-8859-1");
        Assert.Equal("ü!", await exports.GetTextAsync());
        using var marked = Answer.Exports([0xEF, 0xBB, 0xBF, 0x21], "text/plain");
        Assert.Equal("!", await marked.GetTextAsync());
    }

    public async Task A_file_has_its_name_media_type_length_and_request_id_beside_the_stream()
    {
        using var exports = Answer.Exports("ID3"u8.ToArray(), "audio/mpeg", response =>
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
        using var exports = Answer.Exports("x"u8.ToArray(), null);
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
            using var exports = Answer.Exports([], "audio/wav", response => response.Content.Headers.TryAddWithoutValidation("Content-Disposition", header));
            using var file = await exports.GetFileAsync();
            Assert.Equal(name, file.FileName);
        }
    }

    public async Task A_file_is_not_buffered_and_its_connection_ends_with_it()
    {
        var body = new Pipe();
        using var exports = Answer.Exports(body, "audio/wav");
        var file = await exports.GetFileAsync();
        body.Write("a");
        Assert.Equal('a', file.Content.ReadByte());
        await file.DisposeAsync();
        Assert.True(body.IsDisposed);
    }
}
