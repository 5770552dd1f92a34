using System.Globalization;
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

    /// <summary>The most rows that the server gives, whatever is asked for.</summary>
    public int Clamp { get; init; } = 100;

    public bool IgnoresOffset { get; init; }

    /// <summary>Rewrites the pagination member; null leaves it out.</summary>
    public Func<JObject, JObject?> Pagination { get; init; } = said => said;

    /// <summary>Answers a request, by its number from 1, in place of the list; null lets the list answer.</summary>
    public Func<int, HttpResponseMessage?> Fault { get; init; } = _ => null;

    /// <summary>Puts the rows of one creation time in another order, as a server without a tie-breaker may for every request.</summary>
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
        var query = request.RequestUri!.Query.TrimStart('?').Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var limit = Math.Min(int.Parse(query["limit"], CultureInfo.InvariantCulture), Clamp);
        var offset = IgnoresOffset ? 0 : int.Parse(query["offset"], CultureInfo.InvariantCulture);
        var rows = TieBreaker is null ? Rows : [.. Rows.OrderByDescending(row => row.CreatedAt).ThenBy(_ => TieBreaker.Next())];
        var page = rows.Skip(offset).Take(limit).Select(row => new JObject
        {
            ["id"] = row.Id,
            ["status"] = "completed",
            ["created_at"] = row.CreatedAt == default ? null : row.CreatedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        });
        var body = new JObject { ["data"] = new JArray(page), ["meta"] = new JObject { ["request_id"] = $"req_{Api.Requests.Count}" } };
        if (Pagination(new JObject { ["total"] = Rows.Count, ["limit"] = limit, ["offset"] = offset, ["has_more"] = offset + limit < Rows.Count }) is { } said)
            body["pagination"] = said;
        return StubApi.Response(body.ToString());
    }
}
