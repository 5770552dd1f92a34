using System.Globalization;
using System.Net.Http.Headers;

namespace Truedy.Benchmarks;

/// <summary>Answers every request with a page of a list, in memory, after so long a time; at once, and synchronously, if it is zero.</summary>
internal sealed class ReadyAnswers(CallList list, TimeSpan latency = default) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private int _requests;

    /// <summary>How many requests came.</summary>
    public int Requests => _requests;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        var answer = Answer(request);
        return latency == TimeSpan.Zero ? Task.FromResult(answer) : Later(answer, cancellationToken);
    }

    private async Task<HttpResponseMessage> Later(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await Task.Delay(latency, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var query = request.RequestUri!.Query;
        var content = new ByteArrayContent(list.Page(Number(query, "offset="), Number(query, "limit=")));
        content.Headers.ContentType = Json;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }

    private static int Number(ReadOnlySpan<char> query, string name)
    {
        var start = query.IndexOf(name, StringComparison.Ordinal) + name.Length;
        var end = query[start..].IndexOf('&');
        return int.Parse(end < 0 ? query[start..] : query.Slice(start, end), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
