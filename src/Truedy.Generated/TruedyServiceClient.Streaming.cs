using System.Runtime.CompilerServices;

namespace Truedy.Generated;

/// <content>Sending a request whose answer is not buffered: what fails after its headers fails while the answer is read.</content>
public abstract partial class TruedyServiceClient
{
    /// <summary>Sends a request whose answer is a file.</summary>
    private protected async Task<FileResponse> SendForFileAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var answer = await Connection.SendAsync(request, OpenAnswer.ReceiveAsync, cancellationToken).ConfigureAwait(false);
        var headers = answer.Response.Content.Headers;
        return new FileResponse(answer.Content, answer)
        {
            FileName = ContentName.Of(headers),
            MediaType = headers.ContentType?.MediaType,
            Length = headers.ContentLength,
            RequestId = ApiErrors.RequestIdHeader(answer.Response),
            RawResponse = answer.RawResponse,
        };
    }

    /// <summary>Sends a request whose answer is one JSON text after another.</summary>
    private protected async IAsyncEnumerable<T> SendForLinesAsync<T>(
        ApiRequest request, BodyReader.Read<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        using var answer = await Connection.SendAsync(request, OpenAnswer.ReceiveAsync, cancellationToken).ConfigureAwait(false);
        using var lines = new LineReader(answer.Content, Connection.MostResponseBytes);
        while (await answer.NextLineAsync(lines, cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (JsonLine.TryRead(answer, line.Span, read, out var item))
                yield return item;
        }
    }

    /// <summary>Sends a request whose answer is a stream of events.</summary>
    private protected async IAsyncEnumerable<ServerSentEvent> SendForEventsAsync(
        ApiRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var answer = await Connection.SendAsync(request, OpenAnswer.ReceiveAsync, cancellationToken).ConfigureAwait(false);
        using var lines = new LineReader(answer.Content, Connection.MostResponseBytes);
        var parser = new EventParser(Connection.MostResponseBytes);
        while (await answer.NextLineAsync(lines, cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (parser.Take(Utf8.Text(line.Span)) is { } found)
                yield return found;
        }
    }

    /// <summary>Sends a request whose answer is a stream of events with JSON as their data.</summary>
    private protected async IAsyncEnumerable<ServerSentEvent<T>> SendForEventsAsync<T>(
        ApiRequest request, BodyReader.Read<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var each in SendForEventsAsync(request, cancellationToken).ConfigureAwait(false))
        {
            yield return new ServerSentEvent<T>(each.Data, JsonLine.ReadOrNull(each.Data, read))
            {
                EventType = each.EventType,
                LastEventId = each.LastEventId,
                ReconnectionTime = each.ReconnectionTime,
            };
        }
    }
}
