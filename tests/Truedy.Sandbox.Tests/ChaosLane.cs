using Truedy.Generated;
using Truedy.Generated.Testing;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>Enumerations, up to three at once and each followed by one of what is new; the sandbox misbehaves by a seeded chance.</summary>
internal sealed class ChaosLane
{
    private const string Unreadable = "unreadable_";

    private readonly Random _chance;
    private readonly TruedySandbox _sandbox;
    private readonly CallsClient _calls;
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private DateTimeOffset _newest;
    private int _added;
    private int _changes;
    private int _resumptions;
    private int _stillToBegin;

    private ChaosLane(TruedySandbox sandbox, VirtualTime time, int seed)
    {
        (_sandbox, _chance, _newest) = (sandbox, new Random(seed), sandbox.Calls.Snapshot()[0].CreatedAt);
        _calls = new CallsClient(new TruedyClientOptions
        {
            ApiKey = sandbox.ApiKey,
            BaseAddress = sandbox.BaseAddress,
            TimeProvider = time,
            AttemptTimeout = VirtualTime.AttemptTimeout,
            MaxRetries = 1 + (seed % 3),
        });
        sandbox.OnRequest = _ => Change();
        sandbox.Faults.Choose = _ => Spoil();
    }

    public static async Task<ChaosFigures> RunAsync(int seed, int enumerations)
    {
        var time = new VirtualTime();
        var options = new TruedySandboxOptions { CallCount = 400, Seed = seed, TimeProvider = time, SendsPagination = seed % 2 == 0 };
        await using var sandbox = await TruedySandbox.StartAsync(options);
        var lane = new ChaosLane(sandbox, time, seed);
        var figures = new ChaosFigures();
        while (figures.Enumerations < enumerations)
            figures += await lane.EnumerateAsync(atOnce: lane._chance.Next(1, 4));
        var requests = sandbox.Requests;
        return figures with
        {
            Requests = requests.Count,
            Faults = requests.Count(request => request.Fault is not null),
            Changes = lane._changes,
            Resumptions = lane._resumptions,
            Waited = time.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait),
        };
    }

    private async Task<ChaosFigures> EnumerateAsync(int atOnce)
    {
        var before = Readable();
        Volatile.Write(ref _stillToBegin, atOnce);
        var options = Enumerable.Range(0, atOnce).Select(_ => new CallListOptions { PageSize = _chance.Next(10, 60), Prefetch = _chance.Next(0, 4) });
        var figures = Task.WhenAll(options.ToList().ConvertAll(each => Task.Run(() => EnumerateAsync(each, before))));
        await CancelAsync(_chance.Next(300));
        return (await figures).Aggregate((sum, one) => sum + one);
    }

    // Somebody else gives up after so many calls, perhaps while others wait for the rate limit.
    private async Task CancelAsync(int after)
    {
        using var cancellation = new CancellationTokenSource();
        try
        {
            await foreach (var _ in _calls.ListAllAsync(new CallListOptions { Prefetch = 8 }, cancellation.Token))
            {
                if (after-- == 0)
                    await cancellation.CancelAsync();
            }
        }
        catch (OperationCanceledException failure)
        {
            Assert.Equal(cancellation.Token, failure.CancellationToken);
        }
        catch (TruedyException)
        {
            // The API failed before.
        }
    }

    private async Task<ChaosFigures> EnumerateAsync(CallListOptions options, HashSet<string> before)
    {
        var (listed, checkpoint) = await ListAsync(options);
        var distinct = listed.ToHashSet(StringComparer.Ordinal);
        var figures = new ChaosFigures
        {
            Enumerations = 1,
            Calls = listed.Count,
            Lost = Lost(before, distinct),
            Repeated = listed.Count - distinct.Count,
            TooNew = distinct.Except(before, StringComparer.Ordinal).Count(),
        };
        var here = Readable();
        here.ExceptWith(before);
        var (created, _) = await ListAsync(options with { SinceCheckpoint = checkpoint });
        var isNew = created.ToHashSet(StringComparer.Ordinal);
        return figures + new ChaosFigures
        {
            Enumerations = 1,
            Calls = created.Count,
            Lost = Lost(here, isNew),
            Repeated = created.Count - isNew.Except(distinct, StringComparer.Ordinal).Count(),
        };
    }

    private HashSet<string> Readable() =>
        [.. _sandbox.Calls.Snapshot().Select(call => call.Id).Where(id => !id.StartsWith(Unreadable, StringComparison.Ordinal))];

    private int Lost(HashSet<string> before, HashSet<string> listed)
    {
        lock (_removed)
            return before.Except(listed, StringComparer.Ordinal).Count(id => !_removed.Contains(id));
    }

    private async Task<(List<string> Listed, string? Checkpoint)> ListAsync(CallListOptions options)
    {
        var listed = new List<string>();
        var hasBegun = false;
        while (true)
        {
            try
            {
                await foreach (var place in _calls.ListAllAsync(options).WithCheckpoints())
                {
                    if (!hasBegun)
                        Interlocked.Decrement(ref _stillToBegin);
                    hasBegun = true;
                    listed.Add(place.Item.Id);
                    options = options with { ResumeFrom = place.Checkpoint };
                }
                return (listed, options.ResumeFrom);
            }
            catch (TruedyException)
            {
                Interlocked.Increment(ref _resumptions);
            }
        }
    }

    // Called for one request at a time. The list holds still until every enumeration has begun, so that it is known what was there.
    private void Change()
    {
        if (Volatile.Read(ref _stillToBegin) > 0 || _chance.Next(3) > 0)
            return;
        for (var amount = _chance.Next(1, 6); amount > 0; amount--)
        {
            _changes++;
            var calls = _sandbox.Calls.Snapshot();
            if (calls.Count < 300 || _chance.Next(2) == 0)
                Add(_newest = _newest.AddSeconds(1));
            else
                Remove(calls[_chance.Next(2) == 0 ? _chance.Next(calls.Count) : _chance.Next(5)].Id);
        }
    }

    // One in ten cannot be read.
    private void Add(DateTimeOffset createdAt)
    {
        var call = new SandboxCall { Id = $"late_{_added++}", CreatedAt = createdAt, Status = "queued" };
        string[] members = ["id", "created_at", "status"];
        if (_chance.Next(10) == 0)
        {
            var member = members[_chance.Next(members.Length)];
            call = call with { Id = Unreadable + call.Id, JsonMembers = new Dictionary<string, string?> { [member] = "{}" } };
        }
        _sandbox.Calls.Add(call);
    }

    private void Remove(string id)
    {
        lock (_removed)
            _removed.Add(id);
        _sandbox.Calls.Remove(id);
    }

    private Fault? Spoil() => _chance.Next(40) switch
    {
        0 => Fault.RateLimited(TimeSpan.FromSeconds(_chance.Next(1, 60))),
        1 or 2 => Fault.Error(500, "internal_error", "Something went wrong"),
        3 => Fault.Status(502, "<html><body>502 Bad Gateway</body></html>"),
        4 or 5 => Fault.Reset(),
        6 or 7 => Fault.CutBody(_chance.Next(0, 20_000)),
        8 => Fault.SlowBody(_chance.Next(100, 5000), TimeSpan.FromMilliseconds(_chance.Next(1, 50))),
        _ => null,
    };
}
