namespace Truedy.Generated.Tests;

/// <summary>Runs a <see cref="Storm"/> in virtual time, and says whether every list was whole, nobody was given up, and nobody who left is
/// noticed.</summary>
internal sealed class StormRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(20);     // Above every wait: nobody is to be refused.

    private readonly Storm _storm;
    private readonly RushingTime _time = new();
    private readonly ChurningList _list;
    private readonly LimitedApi _api;
    private readonly CallsClient _client;
    private int _calls;
    private int _enumerations;

    public StormRun(Storm storm)
    {
        _storm = storm;
        _list = new ChurningList(storm.Schedule);
        var invoker = new HttpMessageInvoker(_list.Api.Handler, disposeHandler: false);
        _api = new LimitedApi(_time, storm.Allowance, request =>
        {
            if (Array.IndexOf(storm.Settings, _list.Api.Requests.Count) >= 0)
                _time.Shift = TimeSpan.FromHours(_list.Api.Requests.Count % 2 == 0 ? 2 : -2);
            return invoker.SendAsync(request, CancellationToken.None).GetAwaiter().GetResult();
        });
        _client = _api.Client(options => (options.MaxRateLimitWait, options.AttemptTimeout) = (Patience, Patience));
    }

    public int Calls => _calls;

    public int Enumerations => _enumerations;

    public int Requests => _list.Api.Requests.Count;

    public int Changes => _list.Changes;

    public void Dispose()
    {
        _client.Dispose();
        _api.Dispose();
    }

    /// <summary>What went wrong; null if nothing did.</summary>
    public async Task<string?> RunAsync()
    {
        var lists = Enumerable.Range(0, _storm.Lists).Select(ListAsync).ToList();
        var leavers = _storm.Leaving.Select(LeaveAsync).ToList();
        await _time.RunAsync(Task.WhenAll([.. lists, .. leavers]));
        if (lists.Concat(leavers).Select(task => task.Result).FirstOrDefault(fault => fault is not null) is { } fault)
            return fault;
        await _time.RunAsync(Task.Delay(TimeSpan.FromMinutes(2), _time, CancellationToken.None));
        _list.IsSound = true;
        var start = _time.Now;
        await _time.RunAsync(_client.ListAsync(new CallListQuery { Limit = 1, Offset = 0 }));
        return _time.Now - start > TimeSpan.FromSeconds(1) ? $"a newcomer waited {_time.Now - start}" : null;
    }

    private async Task<string?> ListAsync(int number)
    {
        var options = new CallListOptions { PageSize = Math.Min(100, _storm.Schedule.PageSize + (number * 7)), Prefetch = (_storm.Schedule.Prefetch + number) % 6 };
        var (known, checkpoint) = (new HashSet<string>(StringComparer.Ordinal), default(string));
        for (var sync = 0; sync <= _storm.Schedule.Syncs; sync++)
        {
            var before = _list.Rows();
            var (listed, newest, next) = await ListAsync(options with { SinceCheckpoint = checkpoint });
            var readable = listed.Where(_list.IsReadable).ToList();
            var twice = readable.Where(id => !known.Add(id)).ToList();
            var missed = before.Select(row => row.Id).Where(id => _list.IsReadable(id) && !_list.IsDisturbed(id) && !known.Contains(id)).ToList();
            var late = readable.Where(id => ChurningList.Number(id) > newest).ToList();
            if ((twice.Count, missed.Count, late.Count) != (0, 0, 0))
                return $"list {number}, enumeration {sync}: twice: {string.Join(",", twice)}; missed: {string.Join(",", missed)}; late: {string.Join(",", late)}";
            checkpoint = next;
            Interlocked.Add(ref _calls, listed.Count);
            Interlocked.Increment(ref _enumerations);
        }
        return null;
    }

    // The calls, how many there were in all when the first page had come, and the last checkpoint. What fails for good is gone on with.
    private async Task<(List<string> Listed, int Newest, string? Checkpoint)> ListAsync(CallListOptions options)
    {
        var (listed, newest) = (new List<string>(), default(int?));
        while (true)
        {
            try
            {
                await foreach (var page in _client.ListAllAsync(options).AsPages())
                {
                    newest ??= _list.Created;
                    listed.AddRange(page.Items.Select(call => call.Id));
                    options = options with { ResumeFrom = page.Checkpoint };
                }
                return (listed, newest ?? _list.Created, options.ResumeFrom ?? options.SinceCheckpoint);
            }
            catch (TruedyApiException failure) when (failure.StatusCode == HttpStatusCode.InternalServerError)
            {
                newest = options.ResumeFrom is null ? null : newest;
            }
        }
    }

    private async Task<string?> LeaveAsync(int tenths)
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100 * tenths), _time);
        try
        {
            await foreach (var _ in _client.ListAllAsync(new CallListOptions { Prefetch = 8, PageSize = 10 }, cancellation.Token))
            {
            }
        }
        catch (OperationCanceledException failure)
        {
            return failure.CancellationToken == cancellation.Token ? null : "a cancellation had another token";
        }
        catch (TruedyApiException failure) when (failure.StatusCode == HttpStatusCode.InternalServerError)
        {
            // The API failed before.
        }
        return null;
    }
}
