using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Truedy.Generated.Tests;

/// <summary>What OpenTelemetry exports of a program that lists calls.</summary>
public class TelemetrySpecs
{
    [Fact]
    public async Task A_request_is_one_span_with_an_event_for_each_attempt_and_wait()
    {
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.InternalServerError, HttpStatusCode.OK]);
        var span = Assert.Single(await ExportAsync(client => client.ListAsync(), new StubApi(_ => StubApi.Response("""{"data":[]}""", answers.Dequeue()))));
        Assert.Equal(("GET calls", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal(["truedy.attempt", "truedy.wait", "truedy.attempt"], span.Events.Select(each => each.Name));
        Assert.Equal("500", span.Events.First().Tags.Single(tag => tag.Key == "error.type").Value);
        Assert.Equal(("GET", "/api/public/v1/calls", "api.truedy.ai", 443, 1), (Tag(span, "http.request.method"), Tag(span, "url.template"), Tag(span, "server.address"), Tag(span, "server.port"), Tag(span, "http.request.resend_count")));
    }

    [Fact]
    public async Task A_request_that_fails_is_a_span_with_its_status_and_request_id()
    {
        var span = Assert.Single(await ExportAsync(
            async client => await Assert.ThrowsAsync<TruedyAuthenticationException>(() => client.ListAsync()),
            StubApi.Answering("""{"error":{"code":"forbidden"},"meta":{"request_id":"req_7"}}""", HttpStatusCode.Forbidden)));
        Assert.Equal(
            (ActivityStatusCode.Error, 403, "403", "req_7"),
            (span.Status, Tag(span, "http.response.status_code"), Tag(span, "error.type"), Tag(span, "truedy.request_id")));
    }

    [Fact]
    public async Task A_request_that_succeeds_is_a_span_with_its_status_and_request_id()
    {
        var said = Assert.Single(await ExportAsync(client => client.ListAsync(), StubApi.Answering("""{"data":[],"meta":{"request_id":"req_8"}}""")));
        Assert.Equal((200, "req_8", null), (Tag(said, "http.response.status_code"), Tag(said, "truedy.request_id"), Tag(said, "http.request.resend_count")));
        var header = StubApi.Response("""{"data":[]}""");
        header.Headers.Add("X-Request-ID", "req_9");
        Assert.Equal("req_9", Tag(Assert.Single(await ExportAsync(client => client.ListAsync(), new StubApi(_ => header))), "truedy.request_id"));
    }

    [Fact]
    public async Task A_request_that_broke_off_has_no_status_of_the_attempt_before()
    {
        var answers = new Queue<Func<HttpResponseMessage>>([() => StubApi.Response("", HttpStatusCode.BadGateway), () => throw new HttpRequestException("broken"), () => throw new HttpRequestException("broken"), () => throw new HttpRequestException("broken")]);
        var span = Assert.Single(await ExportAsync(client => Assert.ThrowsAsync<TruedyException>(() => client.ListAsync()), new StubApi(_ => answers.Dequeue()())));
        Assert.Equal((null, "Truedy.Generated.TruedyException"), (Tag(span, "http.response.status_code"), Tag(span, "error.type")));
    }

    [Fact]
    public async Task A_list_that_goes_back_says_so_on_its_span_and_in_a_metric()
    {
        var metrics = new List<Metric>();
        using (var provider = Sdk.CreateMeterProviderBuilder().AddMeter("Truedy.Generated").AddInMemoryExporter(metrics).Build())
        {
            var spans = await ExportAsync(client => client.ListAllAsync(new CallListOptions { PageSize = 50, Prefetch = 0 }).AllAsync(), Moving().Api);
            Assert.Contains(Assert.Single(spans, span => span.DisplayName == "list Call").Events, each => each.Name == "truedy.list_reanchored");
            provider.ForceFlush();
        }
        Assert.Contains(metrics, metric => metric.Name == "truedy.client.reanchors");
    }

    [Fact]
    public async Task What_a_list_notices_is_told()
    {
        List<string> told = [];
        var moving = Moving();
        await Client(moving.Api, told).ListAllAsync(new CallListOptions { PageSize = 50, Prefetch = 0 }).AllAsync();
        var list = new CallList(2);
        list.Rows.Reverse();
        await Client(list.Api, told).ListAllAsync().AllAsync();
        Assert.Equal(["List of Call: Reanchored", "List of Call: NotNewestFirst"], told.Distinct());
    }

    [Fact]
    public async Task A_malformed_item_is_told_by_a_list_and_by_a_page()
    {
        List<string> told = [];
        var api = StubApi.Answering("""{"data":[{"id":"b","status":{"c4n4ry":1},"created_at":"2026-01-01T00:00:02Z"}],"pagination":{"total":1,"limit":100,"offset":0,"has_more":false}}""");
        await Client(api, told).ListAllAsync().AllAsync();
        await Client(api, told).ListPageAsync();
        Assert.Equal(Enumerable.Repeat("List of Call: MalformedItem, expected a string at 'data[0].status', found an object", 2), told);
    }

    [Fact]
    public async Task What_a_callback_throws_ends_the_list()
    {
        var list = new CallList(2);
        list.Rows.Reverse();
        var client = list.Api.Client(options => options.OnListEvent = _ => throw new NotSupportedException());
        await Assert.ThrowsAsync<NotSupportedException>(() => client.ListAllAsync().AllAsync());
    }

    // So much leaves between the first two pages that the second shares nothing with the first.
    private static CallList Moving()
    {
        CallList list = null!;
        list = new CallList(200)
        {
            BetweenRequests = () =>
            {
                if (list.Api.Requests.Count == 2)
                    list.Rows.RemoveRange(0, 20);
            },
        };
        return list;
    }

    [Fact]
    public async Task A_list_is_one_span_with_its_pages_below_it()
    {
        var list = new CallList(250);
        var spans = await ExportAsync(client => client.ListAllAsync().AllAsync(), list.Api);
        var whole = Assert.Single(spans, span => span.DisplayName == "list Call");
        var requests = spans.Where(span => span.DisplayName == "GET calls").ToList();
        Assert.Equal(list.Api.Requests.Count, requests.Count);
        Assert.All(requests, span => Assert.Equal(whole.SpanId, span.ParentSpanId));
        Assert.Equal(
            250, whole.Events.Where(each => each.Name == "truedy.page").Sum(each => (int)each.Tags.Single(tag => tag.Key == "truedy.items").Value!));
    }

    [Fact]
    public async Task Durations_attempts_waits_and_items_are_measured()
    {
        var metrics = new List<Metric>();
        using (var provider = Sdk.CreateMeterProviderBuilder().AddMeter("Truedy.Generated").AddInMemoryExporter(metrics).Build())
        {
            var answers = new Queue<HttpResponseMessage>([StubApi.Response("", HttpStatusCode.BadGateway), StubApi.Response("""{"data":[{"id":"b","status":{},"created_at":"2026-01-01T00:00:02Z"},{"id":"a","created_at":"2026-01-01T00:00:01Z"}],"pagination":{"total":2,"limit":100,"offset":0,"has_more":false}}""")]);
            await Client(new StubApi(_ => answers.Dequeue())).ListAllAsync().AllAsync();
            provider.ForceFlush();
        }
        string[] expected = ["truedy.client.operation.duration", "truedy.client.attempts", "truedy.client.wait.duration", "truedy.client.items", "truedy.client.malformed_items"];
        Assert.All(expected, name => Assert.Contains(metrics, metric => metric.Name == name));
    }

    private static async Task<List<Activity>> ExportAsync(Func<CallsClient, Task> act, StubApi api)
    {
        var exported = new List<Activity>();
        using var trace = new ActivitySource($"Test {Guid.NewGuid()}");
        using var provider = Sdk.CreateTracerProviderBuilder().AddSource("Truedy.Generated", trace.Name).AddInMemoryExporter(exported).Build();
        ActivityTraceId id;
        using (var root = trace.StartActivity("test"))
        {
            id = root!.TraceId;
            await act(Client(api));
        }
        provider.ForceFlush();
        return [.. exported.ToArray().Where(span => span.TraceId == id && span.Source.Name == "Truedy.Generated")];   // Other tests are seen too.
    }

    private static object? Tag(Activity span, string name) => span.GetTagItem(name);

    private static CallsClient Client(StubApi api, List<string>? told = null) => api.Client(options =>
    {
        (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, new VirtualTime(), VirtualTime.AttemptTimeout);
        options.OnListEvent = noticed => told?.Add(noticed.ToString());
    });
}
