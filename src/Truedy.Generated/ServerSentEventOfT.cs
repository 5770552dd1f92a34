namespace Truedy.Generated;

/// <summary>One event of a stream of events whose data is JSON.</summary>
/// <typeparam name="T">What the data is.</typeparam>
public sealed class ServerSentEvent<T> : ServerSentEvent
    where T : class
{
    /// <inheritdoc cref="ServerSentEvent(string)" />
    /// <param name="data">What the event says, as it came.</param>
    /// <param name="value">What it says, read.</param>
    public ServerSentEvent(string data, T? value)
        : base(data) => Value = value;

    /// <summary>What the event says; null if its data is something else, such as the <c>[DONE]</c> with which some streams end.</summary>
    public T? Value { get; }
}
