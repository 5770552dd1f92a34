namespace Truedy.Generated.Tests;

/// <summary>Enumerates a list while a <see cref="Schedule"/> changes it, and says whether the guarantee held.</summary>
internal sealed class Churn
{
    private readonly Schedule _schedule;
    private readonly CallList _list;
    private readonly HashSet<string> _disturbed = new(StringComparer.Ordinal);
    private readonly List<(string Id, DateTimeOffset CreatedAt)> _away = [];
    private int _next;

    public Churn(Schedule schedule)
    {
        _schedule = schedule;
        _list = new CallList
        {
            Clamp = schedule.Clamp,
            TieBreaker = schedule.IsShuffled ? new Random(schedule.Count) : null,
            BetweenRequests = Change,
            Fault = number => schedule.Faults.Contains(number) ? StubApi.Response("", HttpStatusCode.InternalServerError) : null,
        };
        for (var number = 0; number < schedule.Count; number++)
            _list.Insert(CallList.Time(number / schedule.Ties));
    }

    public int Requests => _list.Api.Requests.Count;

    /// <summary>What went wrong; null where every call that stayed was listed once, and no other twice or too late.</summary>
    public async Task<string?> RunAsync()
    {
        var before = _list.Rows.Select(row => row.Id).ToList();
        var listed = await ListAsync();
        var twice = listed.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        var missed = before.Where(id => !_disturbed.Contains(id)).Except(listed, StringComparer.Ordinal).ToList();
        var late = listed.Except(before, StringComparer.Ordinal).ToList();
        return (twice.Count, missed.Count, late.Count) == (0, 0, 0) ? null : $"twice: {string.Join(",", twice)}; missed: {string.Join(",", missed)}; late: {string.Join(",", late)}";
    }

    private async Task<List<string>> ListAsync()
    {
        var options = new CallListOptions { PageSize = _schedule.PageSize, Prefetch = _schedule.Prefetch };
        var listed = new List<string>();
        while (true)
        {
            try
            {
                await foreach (var place in _list.Api.Client().ListAllAsync(options).WithCheckpoints())
                {
                    listed.Add(place.Item.Id);
                    options = options with { ResumeFrom = place.Checkpoint };
                }
                return listed;
            }
            catch (TruedyApiException)
            {
                // Resumed from the last checkpoint.
            }
        }
    }

    private void Change()
    {
        if (_next >= _schedule.Changes.Length)
            return;
        var change = _schedule.Changes[_next++];
        var amount = 1 + (change / 4 % 5);
        for (var number = 0; number < amount; number++)
            Change(change % 4, (change / 20) + (number * 37));
    }

    private void Change(int kind, int where)
    {
        switch (kind)
        {
            case 0:
                _list.Insert(CallList.Time(1_000_000 + (_list.Created / _schedule.Ties)));
                break;
            case 1 when _list.Rows.Count > 0:
                _away.Add(Remove(where % Math.Min(_list.Rows.Count, 10)));      // near the top, where it moves every other row
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
