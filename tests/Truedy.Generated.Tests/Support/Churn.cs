using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>Enumerates a list, and then what is new of it, while a <see cref="Schedule"/> changes it, and says whether the guarantee held.</summary>
internal sealed class Churn
{
    private readonly Schedule _schedule;
    private readonly CallList _list;
    private readonly CallsClient _client;
    private readonly HashSet<string> _disturbed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<(string Id, DateTimeOffset CreatedAt)> _away = [];
    private HashSet<string> _here = new(StringComparer.Ordinal);
    private DateTimeOffset _newest;
    private bool _hasBegun;
    private int _next;

    public Churn(Schedule schedule)
    {
        _schedule = schedule;
        _list = new CallList
        {
            Clamp = schedule.Clamp,
            TieBreaker = schedule.IsShuffled ? new Random(schedule.Count) : null,
            BetweenRequests = Change,
            BetweenCountAndItems = Begin,
            Pagination = schedule.IsSilent ? static _ => null : null,
            Unreadable = (id, createdAt) => IsReadable(id) ? (id, createdAt) : Number(id) % 2 == 0 ? (null, createdAt) : (id, null),
            Fault = number => schedule.Faults.Contains(number) ? StubApi.Response("", HttpStatusCode.InternalServerError) : null,
        };
        _client = _list.Api.Client();
        for (var number = 0; number < schedule.Count; number++)
            _list.Insert(schedule.Time(number));
    }

    public int Requests => _list.Api.Requests.Count;

    public int Enumerations { get; private set; }

    public int Changes { get; private set; }

    public int Calls { get; private set; }

    /// <summary>What went wrong; null if every call that stayed was listed once, no other twice or too late, and each sync gave just what was new.</summary>
    public async Task<string?> RunAsync()
    {
        string? checkpoint = null;
        for (var sync = 0; sync <= _schedule.Syncs; sync++)
        {
            var (before, earlier) = (_list.Rows.ConvertAll(row => row.Id), _here);
            _hasBegun = false;
            var (listed, next) = await ListAsync(checkpoint);
            var readable = listed.Where(IsReadable).ToList();
            Calls += listed.Count;
            Enumerations++;
            var owed = before.Where(id => IsReadable(id) && !_disturbed.Contains(id) && !earlier.Contains(id) && !_known.Contains(id));
            var missed = owed.Except(readable, StringComparer.Ordinal).ToList();
            var twice = readable.Where(id => !_known.Add(id)).ToList();
            var late = readable.Except(before, StringComparer.Ordinal).Where(id => !_here.Contains(id) && Time(id) > _newest).ToList();
            if ((twice.Count, missed.Count, late.Count) != (0, 0, 0))
                return $"enumeration {sync}: twice: {string.Join(",", twice)}; missed: {string.Join(",", missed)}; late: {string.Join(",", late)}";
            checkpoint = next;
        }
        return null;
    }

    private async Task<(List<string> Listed, string? Checkpoint)> ListAsync(string? since)
    {
        var options = new CallListOptions { PageSize = _schedule.PageSize, Prefetch = _schedule.Prefetch, SinceCheckpoint = since };
        var listed = new List<string>();
        while (true)
        {
            Func<string?> reached = () => options.ResumeFrom;
            try
            {
                if (_schedule.IsByPages)
                {
                    await foreach (var page in _client.ListAllAsync(options).AsPages())
                    {
                        listed.AddRange(page.Items.Select(call => call.Id));
                        reached = () => page.Checkpoint;
                    }
                }
                else
                {
                    await foreach (var place in _client.ListAllAsync(options).WithCheckpoints())
                    {
                        listed.Add(place.Item.Id);
                        reached = () => place.Checkpoint;
                    }
                }
                return (listed, reached() ?? since);
            }
            catch (TruedyApiException)
            {
                options = options with { ResumeFrom = reached() };
                _hasBegun = options.ResumeFrom is not null;
            }
        }
    }

    // The start of an enumeration is when the items of its first page are taken.
    private void Begin()
    {
        if (_schedule.CountsEarlier)
            Change();
        if (!_hasBegun)
            (_here, _newest) = ([.. _list.Rows.Select(row => row.Id)], _list.Rows.Select(row => row.CreatedAt).FirstOrDefault());
        _hasBegun = true;
    }

    private void Change()
    {
        if (_next >= _schedule.Changes.Length)
            return;
        var change = _schedule.Changes[_next++];
        var amount = 1 + (change / 4 % 5);
        for (var number = 0; number < amount; number++)
            Change(change % 4, (change / 20) + (number * 37));
        Changes += amount;
    }

    private void Change(int kind, int where)
    {
        switch (kind)
        {
            case 0:
                _list.Insert(_schedule.Time(1_000_000 + _list.Created));
                break;
            case 1 when _list.Rows.Count > 0:
                _away.Add(Remove(where % Math.Min(_list.Rows.Count, 10)));      // near the top, where it moves every other item
                break;
            case 2 when _list.Rows.Count > 0:
                _away.Add(Remove(where % _list.Rows.Count));
                break;
            case 3 when _away.Count > 0:
                _list.Reenter(_away[0]);
                _away.RemoveAt(0);
                break;
        }
    }

    private (string Id, DateTimeOffset CreatedAt) Remove(int index)
    {
        var row = _list.Rows[index];
        _list.Rows.RemoveAt(index);
        _disturbed.Add(row.Id);
        return row;
    }

    private bool IsReadable(string id) => id.Length > 0 && (_schedule.Unreadable == 0 || Number(id) % _schedule.Unreadable != 0);

    private DateTimeOffset Time(string id) => _schedule.Time((Number(id) > _schedule.Count ? 1_000_000 : 0) + Number(id) - 1);

    private static int Number(string id) => int.Parse(id["call_".Length..], CultureInfo.InvariantCulture);
}
