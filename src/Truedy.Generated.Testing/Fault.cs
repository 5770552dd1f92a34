using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Truedy.Generated.Testing.Answering;

namespace Truedy.Generated.Testing;

/// <summary>
/// One thing that goes wrong with one request. Immutable; can be used any number of times. Faults that replace the answer come before
/// authentication and do not count towards the rate limit; the others spoil the way on which the true answer travels.
/// </summary>
public sealed class Fault
{
    private readonly string _name;
    private readonly Func<Exchange, Task> _play;

    private Fault(string name, Func<Exchange, Task> play)
    {
        _name = name;
        _play = play;
    }

    /// <summary>Nothing goes wrong: a place in the queue that lets its request pass.</summary>
    public static Fault None { get; } = new("none", exchange => exchange.SendAsync(exchange.TrueAnswer()));

    /// <summary>An answer of your own, such as the HTML page of a proxy in front of the API.</summary>
    public static Fault Status(int status, string body = "", string contentType = "text/html") =>
        Instead(status, _ => new Answer(status, RawJson.Utf8(body), contentType));

    /// <summary>An error as the API documents it: <c>{"error":{code,message,details},"meta":{...}}</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="detailsJson"/> is not JSON.</exception>
    public static Fault Error(int status, string code, string message, [StringSyntax(StringSyntaxAttribute.Json)] string? detailsJson = null)
    {
        string? details = RawJson.Checked(detailsJson);
        return Instead(status, stamp => Errors.Documented(status, code, message, RawJson.Node(details), stamp));
    }

    /// <summary>The 429 of the API, whose body says when the window opens again: after <paramref name="resetIn"/>, a minute if null.</summary>
    public static Fault RateLimited(TimeSpan? resetIn = null, int limit = 100) =>
        Instead(429, stamp => Errors.RateLimited(limit, stamp.Now + (resetIn ?? TimeSpan.FromMinutes(1)), stamp));

    /// <summary>A 200 with this body, labelled JSON, whatever it is.</summary>
    public static Fault Malformed([StringSyntax(StringSyntaxAttribute.Json)] string json) =>
        new("malformed", exchange => exchange.SendAsync(new Answer(200, RawJson.Utf8(json))));

    /// <summary>The connection is closed after so many bytes of the body, or before its last byte.</summary>
    public static Fault CutBody(int afterBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new("cut body", exchange => exchange.CutAsync(exchange.TrueAnswer(), afterBytes));
    }

    /// <summary>The body comes in pieces, with a pause after each, by the clock of the sandbox.</summary>
    public static Fault SlowBody(int bytesAtOnce, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytesAtOnce);
        return new("slow body", exchange => exchange.TrickleAsync(exchange.TrueAnswer(), bytesAtOnce, pause));
    }

    /// <summary>The connection is reset without an answer.</summary>
    public static Fault Reset() => new("reset", exchange =>
    {
        exchange.Abort();
        return Task.CompletedTask;
    });

    /// <summary>No answer ever comes, until the client gives up or the sandbox is disposed.</summary>
    public static Fault Hang() => new("hang", exchange => exchange.HangAsync());

    /// <summary>The same fault with a response header more, such as <c>Retry-After</c> or <c>Location</c>.</summary>
    public Fault WithHeader(string name, string value) => new(_name, exchange =>
    {
        exchange.Response.Headers.Append(name, value);
        return _play(exchange);
    });

    /// <summary>The kind in a word or two, the same for all of a kind: the status code, or such as <c>cut body</c>.</summary>
    public override string ToString() => _name;

    internal Task PlayAsync(Exchange exchange) => _play(exchange);

    private static Fault Instead(int status, Func<Stamp, Answer> answer)
    {
        if (status is < 200 or > 599)
            throw new ArgumentOutOfRangeException(nameof(status), status, "Use a status code from 200 to 599.");
        return new(status.ToString(CultureInfo.InvariantCulture), exchange => exchange.SendAsync(answer(exchange.Stamp)));
    }
}
