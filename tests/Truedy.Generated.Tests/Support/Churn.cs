namespace Truedy.Generated.Tests;

/// <summary>Enumerates a list, and then what is new of it, while a <see cref="Schedule"/> changes it, and says whether the guarantee held.</summary>
internal sealed class Churn
{
    private readonly Schedule _schedule;
    private readonly ChurningList _list;
    private readonly CallsClient _client;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private HashSet<string> _here = new(StringComparer.Ordinal);
    private DateTimeOffset _newest;
    private bool _hasBegun;

    public Churn(Schedule schedule)
    {
        _schedule = schedule;
        _list = new ChurningList(schedule, Begin);
        _client = _list.Api.Client();
    }

    public int Requests => _list.Api.Requests.Count;

    public int Enumerations { get; private set; }

    public int Changes => _list.Changes;

    public int Calls { get; private set; }

    /// <summary>What went wrong; null if every call that stayed was listed once, no other twice or too late, and each
    /// sync gave just what was new.</summary>
    public async Task<string?> RunAsync()
    {
        string? checkpoint = null;
        for (var sync = 0; sync <= _schedule.Syncs; sync++)
        {
            var (before, earlier) = (_list.Rows().ConvertAll(row => row.Id), _here);
            _hasBegun = false;
            var (listed, next) = await ListAsync(checkpoint);
            var readable = listed.Where(_list.IsReadable).ToList();
            Calls += listed.Count;
            Enumerations++;
            var owed = before.Where(id => _list.IsReadable(id) && !_list.IsDisturbed(id) && !earlier.Contains(id) && !_known.Contains(id));
            var missed = owed.Except(readable, StringComparer.Ordinal).ToList();
            var twice = readable.Where(id => !_known.Add(id)).ToList();
            var late = readable.Except(before, StringComparer.Ordinal).Where(id => !_here.Contains(id) && _list.Time(id) > _newest).ToList();
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
        if (_hasBegun)
            return;
        var rows = _list.Rows();
        (_here, _newest, _hasBegun) = ([.. rows.Select(row => row.Id)], rows.Select(row => row.CreatedAt).FirstOrDefault(), true);
    }
}
