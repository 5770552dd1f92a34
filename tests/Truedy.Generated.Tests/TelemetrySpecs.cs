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
        Assert.Equal(("GET", "calls", "api.truedy.ai", 443, 1), (Tag(span, "http.request.method"), Tag(span, "url.template"), Tag(span, "server.address"), Tag(span, "server.port"), Tag(span, "http.request.resend_count")));
    }

    [Fact]
    public async Task A_request_that_fails_is_a_span_with_its_status_and_request_id()
    {
        var span = Assert.Single(await ExportAsync(
            async client => await Assert.ThrowsAsync<TruedyAuthenticationException>(() => client.ListAsync()),
            StubApi.Answering("""{"error":{"code":"forbidden"},"meta":{"request_id":"req_7"}}""", HttpStatusCode.Forbidden)));
        Assert.Equal((ActivityStatusCode.Error, 403, "403", "req_7"), (span.Status, Tag(span, "http.response.status_code"), Tag(span, "error.type"), Tag(span, "truedy.request_id")));
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
        Assert.Equal(250, whole.Events.Where(each => each.Name == "truedy.page").Sum(each => (int)each.Tags.Single(tag => tag.Key == "truedy.items").Value!));
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

    private static CallsClient Client(StubApi api) =>
        api.Client(options => (options.MaxRetries, options.TimeProvider, options.AttemptTimeout) = (3, new VirtualTime(), VirtualTime.AttemptTimeout));
}
