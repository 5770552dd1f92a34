namespace Truedy.Cli;

/// <summary>What a script can tell from the exit code.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Error = 1;
    public const int Usage = 2;
    public const int Authentication = 3;
    public const int RateLimit = 4;
    public const int Connection = 5;
    public const int Interrupted = 130;

    /// <summary>The same, for the help.</summary>
    public const string Help = """
        Exit codes:
          0    success
          1    the API answered with an error, or something else failed
          2    usage: an option or the API key is missing or malformed; nothing was sent
          3    the API refused the key (401, 403)
          4    the rate limit is used up (429)
          5    no answer: the connection failed or timed out
          130  interrupted (Ctrl+C)
        """;
}
