namespace Truedy.Generated.Internal;

/// <summary>Takes user names and passwords of addresses out of exceptions: .NET quotes the address of a proxy that
/// refuses, its password included.</summary>
internal static class ProxySecrets
{
    /// <summary>The exception as it is, or if it holds a password, one without it that says the same.</summary>
    public static Exception Without(Exception thrown)
    {
        if (!Holds(thrown))
            return thrown;
        var inner = thrown.InnerException is { } cause ? Without(cause) : null;
        var text = Without(thrown.Message);
#if NETSTANDARD2_0
        return thrown is HttpRequestException ? new HttpRequestException(text, inner) : new IOException(text, inner);
#else
        return thrown is HttpRequestException http
            ? new HttpRequestException(http.HttpRequestError, text, inner, http.StatusCode)
            : new IOException(text, inner);
#endif
    }

    private static bool Holds(Exception? thrown) => thrown is not null && (Without(thrown.Message) != thrown.Message || Holds(thrown.InnerException));

    private static string Without(string text)
    {
        for (var from = text.IndexOf("://", StringComparison.Ordinal); from >= 0; from = text.IndexOf("://", from + 3, StringComparison.Ordinal))
        {
            var end = text.IndexOfAny([' ', '/', '\'', '"'], from + 3);
            var at = text.LastIndexOf('@', (end < 0 ? text.Length : end) - 1, (end < 0 ? text.Length : end) - from - 3);
            if (at >= 0)
                text = text.Remove(from + 3, at - from - 2);
        }
        return text;
    }
}
