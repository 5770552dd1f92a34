namespace Truedy.Generated;

/// <summary>The rate limit is used up (429); <see cref="TruedyApiException.RetryAt"/> says when it opens again.</summary>
public class TruedyRateLimitException : TruedyApiException
{
    /// <summary>Makes one without a message.</summary>
    public TruedyRateLimitException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public TruedyRateLimitException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public TruedyRateLimitException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TruedyRateLimitException(TruedyApiException error)
        : base(error)
    {
    }
}
