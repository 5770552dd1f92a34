using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>A list of calls behind <c>GET /calls</c> that a test can change between requests, and that can misbehave as the real one does.</summary>
internal sealed class CallList
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public CallList(int count = 0)
    {
        Api = new StubApi(Answer);
        for (var number = 1; number <= count; number++)
            Insert();
    }

    public StubApi Api { get; }

    /// <summary>Newest first.</summary>
    public List<(string Id, DateTimeOffset CreatedAt)> Rows { get; } = [];

    /// <summary>Runs before every request but the first.</summary>
    public Action? BetweenRequests { get; init; }

    /// <summary>Runs in every request after the total was counted and before the items are taken, as where those are two queries.</summary>
    public Action? BetweenCountAndItems { get; init; }

    /// <summary>The most items that the server gives, whatever is asked for.</summary>
    public int Clamp { get; init; } = 100;

    public bool IgnoresOffset { get; init; }

    /// <summary>Rewrites the pagination member; what it makes null is left out.</summary>
    public Func<JObject, JObject?>? Pagination { get; init; }

    /// <summary>Answers a request, by its number from 1, in place of the list; null lets the list answer.</summary>
    public Func<int, HttpResponseMessage?> Fault { get; init; } = _ => null;

    /// <summary>Makes the id and the creation time that an answer has of the true ones; null leaves a member out.</summary>
    public Func<string, DateTimeOffset, (string? Id, DateTimeOffset? CreatedAt)>? Unreadable { get; init; }

    /// <summary>Puts the items of one creation time in another order, as a server without a tie-breaker may for every request.</summary>
    public Random? TieBreaker { get; init; }

    public int Created { get; private set; }

    public static DateTimeOffset Time(int number) => Epoch.AddSeconds(number);

    public string Insert(DateTimeOffset? createdAt = null)
    {
        Created++;
        var id = string.Create(CultureInfo.InvariantCulture, $"call_{Created:D6}");
        Rows.Insert(0, (id, createdAt ?? Time(Created)));
        return id;
    }

    /// <summary>Puts a row back where its creation time belongs.</summary>
    public void Reenter((string Id, DateTimeOffset CreatedAt) row)
    {
        var index = Rows.FindIndex(other => other.CreatedAt <= row.CreatedAt);
        Rows.Insert(index < 0 ? Rows.Count : index, row);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (Api.Requests.Count > 1)
            BetweenRequests?.Invoke();
        if (Fault(Api.Requests.Count) is { } fault)
            return fault;
        var query = request.RequestUri!.Query.TrimStart('?').Split('&').Select(part => part.Split('='))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var limit = Math.Min(int.Parse(query["limit"], CultureInfo.InvariantCulture), Clamp);
        var offset = IgnoresOffset ? 0 : int.Parse(query["offset"], CultureInfo.InvariantCulture);
        var total = Rows.Count;
        BetweenCountAndItems?.Invoke();
        var rows = TieBreaker is null ? Rows : [.. Rows.OrderByDescending(row => row.CreatedAt).ThenBy(_ => TieBreaker.Next())];
        return Response(rows.Skip(offset).Take(limit), total, limit, offset);
    }

    private HttpResponseMessage Response(IEnumerable<(string Id, DateTimeOffset CreatedAt)> page, int total, int limit, int offset)
    {
        var body = new ArrayBufferWriter<byte>(limit * 100);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var row in page)
                Write(json, row);
            json.WriteEndArray();
            json.WriteStartObject("meta");
            json.WriteString("request_id", string.Create(CultureInfo.InvariantCulture, $"req_{Api.Requests.Count}"));
            json.WriteEndObject();
            WritePagination(json, total, limit, offset);
            json.WriteEndObject();
        }
        var content = new ReadOnlyMemoryContent(body.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private void WritePagination(Utf8JsonWriter json, int total, int limit, int offset)
    {
        if (Pagination is { } rewrite)
        {
            var said = rewrite(new JObject { ["total"] = total, ["limit"] = limit, ["offset"] = offset, ["has_more"] = offset + limit < total });
            if (said is null)
                return;
            json.WritePropertyName("pagination");
            json.WriteRawValue(said.ToString());
            return;
        }
        json.WriteStartObject("pagination");
        json.WriteNumber("total", total);
        json.WriteNumber("limit", limit);
        json.WriteNumber("offset", offset);
        json.WriteBoolean("has_more", offset + limit < total);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, (string Id, DateTimeOffset CreatedAt) row)
    {
        var (id, createdAt) = Unreadable?.Invoke(row.Id, row.CreatedAt) ?? (row.Id, row.CreatedAt);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("status", "completed");
        if (createdAt is { } time && time != default)
            json.WriteString("created_at", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        else
            json.WriteNull("created_at");
        json.WriteEndObject();
    }
}
