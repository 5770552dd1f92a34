using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truedy.Benchmarks;

/// <summary>A list of so many calls that holds still, newest first, and the bodies of its pages.</summary>
internal sealed class CallList(int count)
{
    private const int Stride = 7919;    // a prime, so that no count shares a factor with it but its multiples

    private static readonly DateTimeOffset Newest = new(2026, 3, 3, 20, 24, 55, TimeSpan.Zero);

    // As the API writes, which sends letters beyond ASCII as they are.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<(int Offset, int Limit), byte[]> _made = new();

    public int Count => count;

    /// <summary>Whether calls come by their creation time; otherwise they come in no order at all.</summary>
    public bool IsNewestFirst { get; init; } = true;

    /// <summary>Above which number the API counts no further.</summary>
    public int MostTotal { get; init; } = int.MaxValue;

    /// <summary>Whether a page is made once, so that its bytes are ready whenever it is asked for again. It takes as much memory as the list is
    /// long.</summary>
    public bool KeepsPages { get; init; } = true;

    /// <summary>Writes one call.</summary>
    public Action<Utf8JsonWriter, int, DateTimeOffset> WriteCall { get; init; } = CallText.Write;

    /// <summary>The body of the page that begins behind so many calls.</summary>
    public byte[] Page(int offset, int limit) => KeepsPages ? _made.GetOrAdd((offset, limit), Make) : Make((offset, limit));

    private byte[] Make((int Offset, int Limit) page)
    {
        var body = new ArrayBufferWriter<byte>(page.Limit * 1000);
        using var json = new Utf8JsonWriter(body, Writing);
        json.WriteStartObject();
        json.WriteStartArray("data");
        for (var number = page.Offset; number < Math.Min(count, page.Offset + page.Limit); number++)
            WriteCall(json, number, CreatedAt(number));
        json.WriteEndArray();
        json.WriteStartObject("meta");
        json.WriteString("request_id", "req_32e7531c-8");
        json.WriteString("ts", "2026-03-03T20:30:21.310278Z");
        json.WriteEndObject();
        json.WriteStartObject("pagination");
        json.WriteNumber("total", Math.Min(count, MostTotal));
        json.WriteNumber("limit", page.Limit);
        json.WriteNumber("offset", page.Offset);
        json.WriteBoolean("has_more", page.Offset + page.Limit < count);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return body.WrittenSpan.ToArray();
    }

    private DateTimeOffset CreatedAt(int number)
    {
        var place = IsNewestFirst ? number : (int)((long)number * Stride % count);
        return Newest.AddSeconds(-place).AddMicroseconds(place * 310_278L % 1_000_000);
    }
}
