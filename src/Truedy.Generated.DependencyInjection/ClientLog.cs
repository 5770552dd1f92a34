using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Truedy.Generated.DependencyInjection;

/// <summary>Logs what the client does by itself. There is no value of a call in it, and no key.</summary>
internal sealed partial class ClientLog(ILogger logger, TimeProvider time)
{
    public const string Category = "Truedy.Generated";
    private const int MostDrift = 1_000;

    private readonly ILogger _logger = logger; // The source generator of .NET 8 takes no parameter of a primary constructor
    private readonly ConcurrentDictionary<(string, ContractDriftKind, string), bool> _told = new();

    /// <summary>Adds to what the options say themselves.</summary>
    public static void AddTo(TruedyClientOptions options, ILogger logger)
    {
        var log = new ClientLog(logger, options.TimeProvider);
        if (logger.IsEnabled(LogLevel.Information))
            options.OnDrift = log.OnDrift + options.OnDrift;
        options.OnWait = log.OnWait + options.OnWait;
        options.OnListEvent = log.OnListEvent + options.OnListEvent;
    }

    private void OnWait(RequestWait wait)
    {
        if (!wait.IsForRateLimit)
            AttemptFailed(wait.Operation, Describe(wait.Failure), wait.Attempts, wait.Duration);
        else if (_logger.IsEnabled(LogLevel.Information))
            WaitsForRateLimit(wait.Operation, time.GetUtcNow() + wait.Duration);
    }

    // A page of items differs a hundred times in one way, so each way is told once.
    private void OnDrift(ContractDrift drift)
    {
        if (_told.Count < MostDrift && _told.TryAdd((drift.Operation, drift.Kind, drift.Name), true))
            Drifted(drift.Operation, drift.Kind, drift.Name);
    }

    private void OnListEvent(ListEvent noticed)
    {
        if (noticed.Kind == ListEventKind.Reanchored)
            ListReanchored(noticed.ItemType);
        else if (noticed.Kind == ListEventKind.NotNewestFirst)
            ListNotNewestFirst(noticed.ItemType);
        else
            MalformedItem(noticed.ItemType, noticed.MalformedItem?.Reason);
    }

    private static string Describe(Exception? failure) => failure switch
    {
        TruedyApiException error => $"status {(int)error.StatusCode}",
        null => "no answer",
        _ => failure.GetType().Name,
    };

    [LoggerMessage(1, LogLevel.Warning, "{Operation} failed ({Failure}) at attempt {Attempt} and is retried in {Wait}.", EventName = "AttemptFailed")]
    private partial void AttemptFailed(string operation, string failure, int attempt, TimeSpan wait);

    [LoggerMessage(2, LogLevel.Information, "{Operation} waits for the rate limit until {Until:O}.", EventName = "WaitsForRateLimit")]
    private partial void WaitsForRateLimit(string operation, DateTimeOffset until);

    [LoggerMessage(3, LogLevel.Information, "{Operation} answers otherwise than its contract says: {Kind} {Name}.", EventName = "Drifted")]
    private partial void Drifted(string operation, ContractDriftKind kind, string name);

    [LoggerMessage(4, LogLevel.Information, "A list of {ItemType} went back, since items had moved while it was read.", EventName = "ListReanchored")]
    private partial void ListReanchored(string itemType);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "A list of {ItemType} does not come newest first: its items are told apart by their ids.",
        EventName = "ListNotNewestFirst")]
    private partial void ListNotNewestFirst(string itemType);

    [LoggerMessage(6, LogLevel.Warning, "An item of a list of {ItemType} could not be read: {Reason}.", EventName = "MalformedItem")]
    private partial void MalformedItem(string itemType, string? reason);
}
