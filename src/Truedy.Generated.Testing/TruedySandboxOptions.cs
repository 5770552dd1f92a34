using System.Runtime.CompilerServices;

namespace Truedy.Generated.Testing;

/// <summary>How a <see cref="TruedySandbox"/> is set up. Values out of range are refused when they are set.</summary>
public sealed class TruedySandboxOptions
{
    /// <summary>The port to listen on; 0 takes a free one.</summary>
    /// <value>0 by default.</value>
    public int Port
    {
        get;
        init => field = Within(value, 0, 65535);
    }

    /// <summary>The key that requests must bring.</summary>
    /// <value>A fixed demo key by default, of the form of a real one.</value>
    public string ApiKey
    {
        get;
        init => field = !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException("Give the sandbox a key that requests can bring.");
    } = "truedy_SandboxDemoKeyOpensNothing000000";

    /// <summary>How many calls there are at the start; 0 leaves all of them to you.</summary>
    /// <value>250 by default.</value>
    public int CallCount
    {
        get;
        init => field = Within(value, 0, 1_000_000);
    } = 250;

    /// <summary>What the calls are drawn from: the same seed and the same <see cref="NewestCallAt"/> give the same calls.</summary>
    /// <value>1 by default.</value>
    public int Seed { get; init; } = 1;

    /// <summary>When the newest call was created; the others go back from there. Null means now.</summary>
    /// <value>Null by default.</value>
    public DateTimeOffset? NewestCallAt { get; init; }

    /// <summary>
    /// Whether calls also show what the live API was seen to send beyond its contract: other words for status and direction,
    /// plain UUIDs as ids, transcripts of another shape, timestamps without an offset. The status filter then takes any word.
    /// </summary>
    /// <value>False by default.</value>
    public bool BeyondContract { get; init; }

    /// <summary>The clock behind timestamps, the rate limit and slow bodies.</summary>
    /// <value><see cref="TimeProvider.System"/> by default.</value>
    public TimeProvider TimeProvider
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>How many authorised requests a minute are answered before 429; null means any number.</summary>
    /// <value>100 by default.</value>
    public int? RequestsPerMinute
    {
        get;
        init => field = value is { } some ? Within(some, 1, int.MaxValue) : null;
    } = 100;

    /// <summary>The items of a page when a request gives no <c>limit</c>.</summary>
    /// <value>50 by default.</value>
    public int DefaultPageSize
    {
        get;
        init => field = Within(value, 1, 100);
    } = 50;

    /// <summary>The most items of a page. A <c>limit</c> above it, but within the contract's 100, is clamped silently.</summary>
    /// <value>100 by default.</value>
    public int MaxPageSize
    {
        get;
        init => field = Within(value, 1, 100);
    } = 100;

    /// <summary>Whether pages carry <c>pagination</c>, which the contract leaves optional.</summary>
    /// <value>True by default.</value>
    public bool SendsPagination { get; init; } = true;

    private static int Within(int value, int least, int most, [CallerMemberName] string option = "") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(option, value, $"Set {nameof(TruedySandboxOptions)}.{option} to a value from {least} to {most}.");
}
