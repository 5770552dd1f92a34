using Newtonsoft.Json.Linq;
using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Parameters of every style and place, compared with what OpenAPI and RFC 6570 want on the wire.</summary>
public class ParameterStories
{
    private static readonly FilterRange Range = new() { From = 1, To = "a b" };
    private readonly Stub _api = Stub.Answering((204, ""));
    private readonly FiltersClient _filters;

    public ParameterStories() => _filters = new FiltersClient(_api.Http, _api.Options);

    public async Task An_object_may_be_deep() => await Sends(
        "?deep%5Bfrom%5D=1&deep%5Bkinds%5D%5B0%5D=in_call&deep%5Bkinds%5D%5B1%5D=voice%20mail&deep%5Binner%5D%5Bto%5D=x"
            + "&open%5Bany%5D%5Bthing%5D=true",
        new FilterGetQuery
        {
            Deep = new FilterRange { From = 1, Kinds = [FilterKind.InCall, FilterKind.VoiceMail], Inner = new FilterRange { To = "x" } },
            Open = JObject.Parse("""{"any":{"thing":true}}"""),
        });

    public async Task A_list_may_be_joined() => await Sends(
        "?comma=a%2Cb,c%20d&space=1%202&pipe=in_call%7Cnew%20one",
        new FilterGetQuery { Comma = ["a,b", "c d"], Space = [1, 2], Pipe = [FilterKind.InCall, "new one"] });

    public async Task A_list_is_repeated_otherwise() => await Sends(
        "?each=in_call&each=voice%20mail", new FilterGetQuery { Each = [FilterKind.InCall, FilterKind.VoiceMail] });

    public async Task An_object_may_be_spread_over_the_query_or_joined() => await Sends(
        "?from=1&to=a%20b&joined=from,1,to,a%20b", new FilterGetQuery { Spread = Range, Joined = Range });

    public async Task Reserved_characters_stay_if_the_contract_says_so_and_the_query_stays_what_it_is() =>
        await Sends("?reserved=a/b?c:d=e;f,g%26h%23i%2Bj%20k", new FilterGetQuery { Reserved = "a/b?c:d=e;f,g&h#i+j k" });

    public async Task A_value_may_be_empty_if_the_contract_says_so() => await Sends("?empty=", new FilterGetQuery { Empty = "" });

    public async Task A_value_may_be_json() => await Sends(
        "?json=%7B%22from%22%3A1%2C%22to%22%3A%22a%20b%22%7D&anyJson=%5B1%5D", new FilterGetQuery { Json = Range, AnyJson = new JArray(1) });

    public async Task A_bare_word_or_number_may_be_json() => await Sends(
        "?jsonKind=%22voice%20mail%22&jsonCount=3", new FilterGetQuery { JsonKind = FilterKind.VoiceMail, JsonCount = 3 });

    public async Task A_day_is_a_day() => await Sends("?day=2026-03-09", new FilterGetQuery { Day = new DateOnly(2026, 3, 9) });

    public async Task Dates_and_times_are_iso_text_in_every_place()
    {
        var (day, hour, moment) = (new DateOnly(2026, 3, 9), new TimeOnly(8, 30, 0, 500), new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.FromHours(2)));
        await _filters.GetTimedAsync(day, hour, moment, new FilterGetTimedQuery
        {
            Days = [day, day.AddDays(1)], Hours = [hour, new TimeOnly(9, 0)], Since = moment, Range = new FilterGetTimedRange { Day = day, Hour = hour, Moment = moment },
            Day = day, Hour = hour, Moment = moment, At = day,
        });
        var sent = Assert.Single(_api.Requests);
        Assert.Equal(
            "/v1/filters/times/2026-03-09/08%3A30%3A00.5/2026-03-09T06%3A30%3A00Z?days=2026-03-09&days=2026-03-10&hours=08%3A30%3A00.5,09%3A00%3A00&since=2026-03-09T06%3A30%3A00Z"
                + "&range%5Bday%5D=2026-03-09&range%5Bhour%5D=08%3A30%3A00.5&range%5Bmoment%5D=2026-03-09T08%3A30%3A00%2B02%3A00",
            sent.Address);
        Assert.Equal(("2026-03-09", "08:30:00.5", "2026-03-09T06:30:00Z", "at=2026-03-09"), (sent.Headers["X-Day"], sent.Headers["X-Hour"], sent.Headers["X-Moment"], sent.Headers["Cookie"]));
    }

    public async Task What_is_null_or_has_nothing_is_left_out()
    {
        await Sends("", new FilterGetQuery { Comma = [], Each = [], Deep = new FilterRange(), Joined = new FilterRange() });
        await Sends("", new FilterGetQuery());
    }

    public Task A_value_that_says_nothing_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>("Kind", () => new FilterGetQuery { Kind = "" });
        return Task.CompletedTask;
    }

    public async Task A_header_may_be_a_list_or_an_object()
    {
        await _filters.GetAsync(new FilterGetQuery { Tags = ["a", "b"], Range = Range, Pairs = Range });
        var headers = Assert.Single(_api.Requests).Headers;
        Assert.Equal(("a,b", "from,1,to,a b", "from=1,to=a b"), (headers["X-Tags"], headers["X-Range"], headers["X-Pairs"]));
    }

    public async Task A_cookie_is_encoded_so_that_it_stays_one()
    {
        await _filters.GetAsync(new FilterGetQuery { Session = "a; admin=1\r\nX: y", Flags = ["x,y", "z"] });
        Assert.Equal("session=a%3B%20admin%3D1%0D%0AX%3A%20y; flags=x%2Cy,z", Assert.Single(_api.Requests).Headers["Cookie"]);
    }

    public async Task What_is_needed_is_an_argument_in_any_style()
    {
        await _filters.GetRequiredAsync(Range, "s");
        var sent = Assert.Single(_api.Requests);
        Assert.Equal(("GET /v1/filters/required?range%5Bfrom%5D=1&range%5Bto%5D=a%20b", "session=s"), (sent.Line, sent.Headers["Cookie"]));
    }

    public async Task A_path_may_have_lists_and_objects()
    {
        await _filters.GetSimpleAsync(["a/b", "c"], Range, Range);
        await _filters.GetLabelAsync("x", [1, 2], [1, 2], Range);
        await _filters.GetMatrixAsync("x", [1, 2], [1, 2], Range, Range);
        Assert.Equal(
            [
                "/v1/filters/simple/a%2Fb,c/from,1,to,a%20b/from=1,to=a%20b",
                "/v1/filters/label/.x/.1,2/.1.2/.from=1.to=a%20b",
                "/v1/filters/matrix/;a=x/;b=1,2/;c=1;c=2/;d=from,1,to,a%20b/;from=1;to=a%20b",
            ],
            _api.Requests.Select(each => each.Address));
        await Assert.ThrowsAsync<ArgumentException>("a", () => _filters.GetSimpleAsync([], Range, Range));
        await Assert.ThrowsAsync<ArgumentNullException>("b", () => _filters.GetSimpleAsync(["a"], null!, Range));
        await Assert.ThrowsAsync<ArgumentException>("a", () => _filters.GetLabelAsync("", [1], [1], Range));
    }

    public async Task A_part_of_the_path_that_is_not_declared_is_a_text()
    {
        await _filters.DeleteUndeclaredAsync("a b");
        await _filters.GetReferredAsync("f1", new FilterGetReferredQuery { Kind = FilterKind.InCall });
        Assert.Equal(["DELETE /v1/filters/undeclared/a%20b", "GET /v1/filters/undeclared/f1?kind=in_call"], _api.Requests.Select(each => each.Line));
    }

    public async Task A_path_may_have_a_query_of_its_own_and_a_fragment_that_is_not_sent()
    {
        await _filters.SearchAsync(new FilterSearchQuery { Kind = FilterKind.InCall });
        Assert.Equal("GET /v1/filters/search?by=name&kind=in_call", Assert.Single(_api.Requests).Line);
    }

    private async Task Sends(string query, FilterGetQuery filters)
    {
        await _filters.GetAsync(filters);
        Assert.Equal($"GET /v1/filters{query}", _api.Requests[^1].Line);
    }
}
