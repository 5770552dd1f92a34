namespace Truedy.Generated;

/// <summary>A request to the Truedy API did not succeed; the derived types say in which way.</summary>
/// <remarks>
/// <para>Thrown as this type itself if no complete answer arrived: the connection failed, with the cause as <see cref="Exception.InnerException"/>.
/// A timeout is a <see cref="TimeoutException"/>, a cancellation an <see cref="OperationCanceledException"/>.</para>
/// <para>No message holds an API key, a phone number or anything else of a call: it is fit for a log.</para>
/// </remarks>
public class TruedyException : Exception
{
    private string? _history;
    private int _attempts = 1;

    /// <summary>Makes one without a message.</summary>
    public TruedyException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public TruedyException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public TruedyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How many attempts were made; 0 if the rate limit was known to be used up, so that none was.</summary>
    public int Attempts
    {
        get => _attempts;
        init => _attempts = value;
    }

    /// <summary>Whether a handler of the caller refused to send it, so that nothing is gained by trying again at once.</summary>
    internal bool WasHeldBack { get; init; }

    /// <summary>The message without the attempts.</summary>
    internal string OwnMessage => base.Message;

    /// <inheritdoc />
    public override string Message => _history is null ? base.Message : $"{base.Message} After {_history}.";

    internal void CountAttempts(AttemptHistory history)
    {
        _attempts = history.Attempts;
        if (_attempts > 1)
            _history = history.ToString();
    }
}
