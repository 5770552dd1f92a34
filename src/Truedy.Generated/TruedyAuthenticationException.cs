namespace Truedy.Generated;

/// <summary>The API key was not accepted (401), or it may not do what was asked (403).</summary>
public class TruedyAuthenticationException : TruedyApiException
{
    /// <summary>Makes one without a message.</summary>
    public TruedyAuthenticationException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public TruedyAuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    public TruedyAuthenticationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TruedyAuthenticationException(TruedyApiException error)
        : base(error)
    {
    }
}
