using FsCheck;
using FsCheck.Fluent;

namespace Truedy.Generated.Tests;

public class ExactlyOnceSpecs
{
    /// <summary>How many schedules are tried; more in a longer run.</summary>
    private static readonly int Schedules = int.TryParse(Environment.GetEnvironmentVariable("TRUEDY_SCHEDULES"), out var count) ? count : 200;

    [Fact]
    public void Every_call_that_stays_is_listed_once_whatever_happens_between_requests() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Schedules),
            Prop.ForAll(Schedule.Any, schedule =>
            {
                var fault = new Churn(schedule).RunAsync().GetAwaiter().GetResult();
                return Prop.Label(fault is null, fault ?? "");
            }));
}
