namespace Truedy.Generated;

/// <summary>One event of a stream of events, <c>text/event-stream</c>.</summary>
public class ServerSentEvent
{
    /// <summary>Makes an event, as a test of your own code may want to.</summary>
    /// <param name="data">What the event says; several lines are joined by line feeds.</param>
    public ServerSentEvent(string data) => Data = data ?? throw new ArgumentNullException(nameof(data));

    /// <summary>What kind of event it is: <c>message</c> unless the API says another.</summary>
    public string EventType { get; init; } = "message";

    /// <summary>What it says, as it came.</summary>
    public string Data { get; }

    /// <summary>The id of this event, or else of the last one before it that had an id; null if none had.</summary>
    public string? LastEventId { get; init; }

    /// <summary>How long the API asks to wait before the stream is opened again, which the client does not do by
    /// itself; null if it did not.</summary>
    public TimeSpan? ReconnectionTime { get; init; }

    /// <summary>The kind of the event; what it says may be confidential.</summary>
    public override string ToString() => ApiErrors.Identifier(EventType) ?? "(other)";
}
