using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Truedy.Generated.Testing.Answering;

/// <summary>One request under way, and the ways in which an answer can travel back.</summary>
internal sealed class Exchange(HttpContext http, Stamp stamp, Func<Answer> trueAnswer, TimeProvider clock, CancellationToken stopping)
{
    public HttpResponse Response => http.Response;

    public Stamp Stamp => stamp;

    public Answer TrueAnswer() => trueAnswer();

    public void Abort() => http.Abort();

    public Task SendAsync(Answer answer)
    {
        Begin(answer);
        return Response.Body.WriteAsync(answer.Body, http.RequestAborted).AsTask();
    }

    // Less than the promised length makes the web server close the connection behind the last byte; an abort could overtake it.
    public Task CutAsync(Answer answer, int afterBytes)
    {
        Begin(answer);
        int sent = Math.Clamp(answer.Body.Length - 1, 0, afterBytes);
        return Response.Body.WriteAsync(answer.Body[..sent], http.RequestAborted).AsTask();
    }

    public async Task TrickleAsync(Answer answer, int bytesAtOnce, TimeSpan pause)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        Begin(answer);
        for (ReadOnlyMemory<byte> rest = answer.Body; !rest.IsEmpty; rest = rest[Math.Min(bytesAtOnce, rest.Length)..])
        {
            await Response.Body.WriteAsync(rest[..Math.Min(bytesAtOnce, rest.Length)], over.Token).ConfigureAwait(false);
            await Response.Body.FlushAsync(over.Token).ConfigureAwait(false);
            await Task.Delay(pause, clock, over.Token).ConfigureAwait(false);
        }
    }

    public async Task HangAsync()
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Abort();
    }

    private void Begin(Answer answer)
    {
        Response.StatusCode = answer.Status;
        Response.ContentType = answer.ContentType;
        Response.ContentLength = answer.Body.Length;
        Response.Headers["X-Request-ID"] = stamp.RequestId;
        Response.Headers.Date = stamp.Now.ToString("R", CultureInfo.InvariantCulture); // by the sandbox's clock, not the web server's
        if (answer.Header is { } header)
            Response.Headers.Append(header.Name, header.Value);
    }
}
