using System.CommandLine;
using Truedy.Generated;
using Truedy.Generated.Testing;

namespace Truedy.Cli;

/// <summary>Which API a command asks, by its options, and the client for it; or what the user has to do first.</summary>
internal sealed class ApiAccess
{
    public const string KeyVariable = "TRUEDY_API_KEY";

    private const string NoKey =
        $"There is no API key. Set the environment variable {KeyVariable} to the key of the Truedy dashboard, or pass --sandbox for made-up calls.";

    private readonly Option<bool> _sandbox = new("--sandbox")
    {
        Description = "Take made-up calls from a sandbox in this process; needs no key and no network.",
    };

    private readonly Option<Uri?> _baseAddress = new("--base-address")
    {
        HelpName = "address",
        Description = "Where the API is, if not at its usual address; the key is sent there.",
        CustomParser = OptionValues.Address,
    };

    public void AddTo(Command command)
    {
        command.Add(_sandbox);
        command.Add(_baseAddress);
        command.Validators.Add(given =>
        {
            if (given.GetValue(_sandbox) && given.GetResult(_baseAddress) is not null)
                given.AddError("--sandbox and --base-address exclude each other: a sandbox has an address of its own.");
        });
    }

    /// <summary>The sandbox that the command asks for; null if it asks for none.</summary>
    public async Task<TruedySandbox?> StartSandboxAsync(ParseResult given, TruedySandboxOptions options, CancellationToken cancellationToken) =>
        given.GetValue(_sandbox) ? await TruedySandbox.StartAsync(options, cancellationToken) : null;

    private static void SayThatItIsLong(RequestWait wait)
    {
        if (wait.IsForRateLimit && wait.Duration >= TimeSpan.FromSeconds(1))
            Console.Error.WriteLine(FormattableString.Invariant($"Waiting {wait.Duration.TotalSeconds:0} s for the rate limit."));
    }

    /// <summary>A client with the key in the environment, since one on a command line would stay in the history of the shell.</summary>
    public CallsClient Connect(ParseResult given, TruedySandbox? sandbox, Action<ContractDrift>? onDrift = null)
    {
        var apiKey = sandbox?.ApiKey ?? Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrEmpty(apiKey))
            throw new UsageException(NoKey);
        var options = new TruedyClientOptions { ApiKey = apiKey, OnDrift = onDrift, OnWait = SayThatItIsLong };
        options.BaseAddress = sandbox?.BaseAddress ?? given.GetValue(_baseAddress) ?? options.BaseAddress;
        try
        {
            return new CallsClient(options);
        }
        catch (ArgumentException invalid)
        {
            throw new UsageException(invalid.Message);
        }
    }
}
