using Truedy.Generated;
using Truedy.Generated.Testing;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

/// <summary>Enumerations one after the other, against one sandbox that misbehaves by a seeded chance.</summary>
internal sealed class ChaosLane
{
    private readonly Random _chance;
    private readonly TruedySandbox _sandbox;
    private readonly CallsClient _calls;
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private int _added;
    private int _changes;
    private int _resumptions;
    private bool _hasBegun;

    private ChaosLane(TruedySandbox sandbox, VirtualTime time, int seed)
    {
        (_sandbox, _chance) = (sandbox, new Random(seed));
        _calls = new CallsClient(new TruedyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress, TimeProvider = time, AttemptTimeout = VirtualTime.AttemptTimeout });
        sandbox.OnRequest = _ => Change();
        sandbox.Faults.Choose = _ => Spoil();
    }

    public static async Task<ChaosFigures> RunAsync(int seed, int enumerations)
    {
        var time = new VirtualTime();
        await using var sandbox = await TruedySandbox.StartAsync(new TruedySandboxOptions { CallCount = 400, Seed = seed, TimeProvider = time });
        var lane = new ChaosLane(sandbox, time, seed);
        var figures = new ChaosFigures(0, 0, 0, 0, 0, 0, default, 0, 0, 0);
        for (var number = 0; number < enumerations; number++)
            figures += await lane.EnumerateAsync();
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

    private async Task<ChaosFigures> EnumerateAsync()
    {
        var before = _sandbox.Calls.Snapshot().Select(call => call.Id).ToHashSet(StringComparer.Ordinal);
        _removed.Clear();
        _hasBegun = false;
        var listed = await ListAsync(new CallListOptions { PageSize = _chance.Next(10, 60), Prefetch = _chance.Next(0, 4) });
        var distinct = listed.ToHashSet(StringComparer.Ordinal);
        var lost = before.Except(_removed, StringComparer.Ordinal).Except(distinct, StringComparer.Ordinal).Count();
        return new ChaosFigures(1, listed.Count, 0, 0, 0, 0, default, lost, listed.Count - distinct.Count, distinct.Except(before, StringComparer.Ordinal).Count());
    }

    private async Task<List<string>> ListAsync(CallListOptions options)
    {
        var listed = new List<string>();
        while (true)
        {
            try
            {
                await foreach (var place in _calls.ListAllAsync(options).WithCheckpoints())
                {
                    _hasBegun = true;
                    listed.Add(place.Item.Id);
                    options = options with { ResumeFrom = place.Checkpoint };
                }
                return listed;
            }
            catch (TruedyException)
            {
                _resumptions++;
            }
        }
    }

    // Called for one request at a time. The list holds still until the enumeration has begun, so that it is known what was there.
    private void Change()
    {
        if (!_hasBegun || _chance.Next(3) > 0)
            return;
        for (var amount = _chance.Next(1, 6); amount > 0; amount--)
        {
            _changes++;
            var calls = _sandbox.Calls.Snapshot();
            if (calls.Count < 300 || _chance.Next(2) == 0)
                _sandbox.Calls.Add(new SandboxCall { Id = $"late_{_added++}", CreatedAt = calls[0].CreatedAt.AddSeconds(1), Status = "queued" });
            else
                Remove(calls[_chance.Next(2) == 0 ? _chance.Next(calls.Count) : _chance.Next(5)].Id);
        }
    }

    private void Remove(string id)
    {
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
