using System.Globalization;

namespace Truedy.Generated.Tests;

/// <summary>The list of a <see cref="Schedule"/>, which changes it before requests, and within them if it says so.</summary>
internal sealed class ChurningList
{
    private readonly Schedule _schedule;
    private readonly CallList _list;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _disturbed = new(StringComparer.Ordinal);
    private readonly List<(string Id, DateTimeOffset CreatedAt)> _away = [];
    private int _next;

    /// <param name="schedule">What the list is like.</param>
    /// <param name="atItems">Runs in each request when its items are taken.</param>
    public ChurningList(Schedule schedule, Action? atItems = null)
    {
        _schedule = schedule;
        _list = new CallList
        {
            Clamp = schedule.Clamp,
            TieBreaker = schedule.IsShuffled ? new Random(schedule.Count) : null,
            BetweenRequests = Change,
            BetweenCountAndItems = () =>
            {
                if (schedule.CountsEarlier)
                    Change();
                atItems?.Invoke();
            },
            Pagination = schedule.IsSilent ? static _ => null : null,
            Unreadable = (id, createdAt) => IsReadable(id) ? (id, createdAt) : Number(id) % 2 == 0 ? (null, createdAt) : (id, null),
            Fault = number => !IsSound && schedule.Faults.Contains(number) ? StubApi.Response("", HttpStatusCode.InternalServerError) : null,
        };
        for (var number = 0; number < schedule.Count; number++)
            _list.Insert(schedule.Time(number));
    }

    public StubApi Api => _list.Api;

    public int Changes { get; private set; }

    /// <summary>Whether no request fails any more.</summary>
    public bool IsSound { get; set; }

    /// <summary>How many calls there have ever been.</summary>
    public int Created => _list.Created;

    /// <summary>The calls that there are, newest first.</summary>
    public List<(string Id, DateTimeOffset CreatedAt)> Rows()
    {
        lock (_lock)
            return [.. _list.Rows];
    }

    /// <summary>Whether a call was ever away.</summary>
    public bool IsDisturbed(string id)
    {
        lock (_lock)
            return _disturbed.Contains(id);
    }

    public bool IsReadable(string id) => id.Length > 0 && (_schedule.Unreadable == 0 || Number(id) % _schedule.Unreadable != 0);

    public DateTimeOffset Time(string id) => _schedule.Time((Number(id) > _schedule.Count ? 1_000_000 : 0) + Number(id) - 1);

    public static int Number(string id) => int.Parse(id["call_".Length..], CultureInfo.InvariantCulture);

    private void Change()
    {
        lock (_lock)
        {
            if (_next >= _schedule.Changes.Length)
                return;
            var change = _schedule.Changes[_next++];
            var amount = 1 + (change / 4 % 5);
            for (var number = 0; number < amount; number++)
                Change(change % 4, (change / 20) + (number * 37));
            Changes += amount;
        }
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
}
