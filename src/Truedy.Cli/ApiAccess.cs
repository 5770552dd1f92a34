using Truedy.Generated;

namespace Truedy.Cli;

/// <summary>Makes the client of a command, or says what the user has to do first.</summary>
internal static class ApiAccess
{
    public const string KeyVariable = "TRUEDY_API_KEY";

    private const string NoKey =
        $"There is no API key. Set the environment variable {KeyVariable} to the key of the Truedy dashboard, or pass --sandbox for made-up calls.";

    /// <param name="address">Null for the address of the API.</param>
    /// <param name="apiKey">Null for the key in the environment: one on a command line would stay in the history of the shell.</param>
    public static CallsClient Connect(Uri? address, string? apiKey)
    {
        apiKey ??= Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrEmpty(apiKey))
            throw new UsageException(NoKey);
        var options = new TruedyClientOptions { ApiKey = apiKey };
        options.BaseAddress = address ?? options.BaseAddress;
        try
        {
            return new CallsClient(options);
        }
        catch (ArgumentException refusal)
        {
            throw new UsageException(refusal.Message);
        }
    }
}
