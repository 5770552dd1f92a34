using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Truedy.Generated.Tests;

public class ExactlyOnceSpecs(ITestOutputHelper output)
{
    /// <summary>How many schedules are tried; more in a longer run.</summary>
    private static readonly int Schedules =
        int.TryParse(Environment.GetEnvironmentVariable("TRUEDY_SCHEDULES"), CultureInfo.InvariantCulture, out var count) ? count : 200;

    private readonly Lock _lock = new();
    private (long Schedules, long Enumerations, long Calls, long Requests, long Changes) _seen;

    [Fact]
    public void Every_call_that_stays_is_listed_once_whatever_happens_between_requests() => Try(Schedule.Any, Schedules, schedule =>
    {
        var churn = new Churn(schedule);
        var fault = churn.RunAsync().GetAwaiter().GetResult();
        See(churn.Enumerations, churn.Calls, churn.Requests, churn.Changes);
        return fault;
    });

    [Fact]
    public void So_it_is_where_several_lists_share_a_rate_limit_others_give_up_and_the_clock_is_set() => Try(Storm.Any, Schedules / 50, storm =>
    {
        using var run = new StormRun(storm);
        var fault = run.RunAsync().GetAwaiter().GetResult();
        See(run.Enumerations, run.Calls, run.Requests, run.Changes);
        return fault;
    });

    private void Try<T>(Arbitrary<T> any, int count, Func<T, string?> run)
    {
        Parallel.For(0, Environment.ProcessorCount, _ => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest((count / Environment.ProcessorCount) + 1),
            Prop.ForAll(any, one => run(one) is { } fault ? Prop.Label(false, fault) : Prop.Label(true, ""))));
        output.WriteLine(FormattableString.Invariant(
            $"{_seen.Schedules} schedules: {_seen.Enumerations} enumerations of {_seen.Calls} calls in {_seen.Requests} requests, {_seen.Changes} changes; none lost, repeated or given up."));
    }

    private void See(int enumerations, int calls, int requests, int changes)
    {
        lock (_lock)
            _seen = (_seen.Schedules + 1, _seen.Enumerations + enumerations, _seen.Calls + calls, _seen.Requests + requests, _seen.Changes + changes);
    }
}
