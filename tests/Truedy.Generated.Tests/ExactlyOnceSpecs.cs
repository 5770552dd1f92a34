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

    [Fact]
    public void Every_call_that_stays_is_listed_once_whatever_happens_between_requests()
    {
        var (enumerations, calls, requests, changes) = (0L, 0L, 0L, 0L);
        Parallel.For(0, Environment.ProcessorCount, _ => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest((Schedules / Environment.ProcessorCount) + 1),
            Prop.ForAll(Schedule.Any, schedule =>
            {
                var churn = new Churn(schedule);
                var fault = churn.RunAsync().GetAwaiter().GetResult();
                Interlocked.Add(ref enumerations, churn.Enumerations);
                Interlocked.Add(ref calls, churn.Calls);
                Interlocked.Add(ref requests, churn.Requests);
                Interlocked.Add(ref changes, churn.Changes);
                return Prop.Label(fault is null, fault ?? "");
            })));
        output.WriteLine(FormattableString.Invariant(
            $"{Schedules} schedules: {enumerations} enumerations of {calls} calls in {requests} requests, {changes} changes; none lost, repeated or given up."));
    }
}
