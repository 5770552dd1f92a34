using System.Text;

namespace Truedy.Generated.Tests;

/// <summary>What bodies write, attempt after attempt.</summary>
public class BodyTests
{
    [Fact]
    public async Task An_attempt_that_was_given_up_and_still_reads_does_not_take_bytes_from_the_next_one()
    {
        using var source = new Slow("0123456789");
        var body = new StreamBody(source, "audio/wav");
        using var givenUp = new MemoryStream();
        using var next = new MemoryStream();
        var first = body.WriteAsync(givenUp, CancellationToken.None);
        var second = body.WriteAsync(next, CancellationToken.None);
        Assert.False(second.IsCompleted);
        source.GoOn();
        await first;
        await second;
        Assert.Equal("0123456789", Encoding.UTF8.GetString(next.ToArray()));
    }

    [Fact]
    public async Task An_attempt_that_fails_while_it_writes_lets_the_next_one_write()
    {
        using var source = new MemoryStream([1, 2, 3]);
        var body = new StreamBody(source, "audio/wav");
        using var closed = new MemoryStream();
        closed.Close();
        await Assert.ThrowsAnyAsync<Exception>(() => body.WriteAsync(closed, CancellationToken.None));
        using var next = new MemoryStream();
        await body.WriteAsync(next, CancellationToken.None);
        Assert.Equal([1, 2, 3], next.ToArray());
    }

    [Fact]
    public void A_stream_that_cannot_be_read_is_refused_before_anything_is_sent()
    {
        using var closed = new MemoryStream();
        closed.Close();
        Assert.Throws<ArgumentException>("content", () => new FileContent(closed));
        Assert.Throws<ArgumentException>(() => new StreamBody(closed, "audio/wav"));
    }

    [Fact]
    public void A_form_without_members_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => FormBody.UrlEncoded("[1]"u8.ToArray(), "application/x-www-form-urlencoded", []));
        Assert.StartsWith("The body of a form has to be an object: its members are the fields.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_multipart_body_is_as_long_as_it_says_whatever_its_text()
    {
        var body = FormBody.Multipart(Encoding.UTF8.GetBytes("""{"na\u00efve":"Zo\u00eb","list":[1,null,2],"none":null}"""), [], []);
        using var target = new MemoryStream();
        await body.WriteAsync(target, CancellationToken.None);
        Assert.Equal(target.Length, body.Length);
        Assert.Contains("name=\"na\u00efve\"\r\n\r\nZo\u00eb\r\n", Encoding.UTF8.GetString(target.ToArray()), StringComparison.Ordinal);
    }

    /// <summary>A stream whose first read waits.</summary>
    private sealed class Slow(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void GoOn() => _gate.SetResult();

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await _gate.Task;
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
        }
    }
}
