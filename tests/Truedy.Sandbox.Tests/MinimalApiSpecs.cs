using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Truedy.Generated;

namespace Truedy.Sandbox.Tests;

/// <summary>A program of ASP.NET hands on what the library gave it, with that program's own settings for JSON.</summary>
public sealed class MinimalApiSpecs : IAsyncLifetime
{
    private readonly Call _call = Newtonsoft.Json.JsonConvert.DeserializeObject<Call>("""{"id":"c1","status":"in_progress","transcript":[{"text":"hello"}],"created_at":"2026-03-03T20:24:55Z","cost_credits":24}""")!;
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(
            static options => options.SerializerOptions.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase);
        _app = builder.Build();
        _app.MapGet("/calls", () => new[] { _call });
        _app.MapGet("/listed", () => TruedyModelFactory.AsyncPageable([TruedyModelFactory.Page([_call]), TruedyModelFactory.Page([_call])]));
        _app.MapGet("/page", () => new Page<Call>([_call], hasMore: true));
        _app.MapPost("/calls", static (Call call) => Results.Text($"{call.Id} {call.Status} {call.Transcript![0]!["text"]} {call.AdditionalProperties["cost_credits"]}"));
        _app.MapGet("/by-status/{status}", static (CallStatus status, CallDirection? direction) => Results.Text($"{status.Value} {status.IsKnown} {direction?.Value ?? "(none)"}"));
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Calls_that_it_answers_are_read_back_as_they_were()
    {
        Assert.Equal(
            """[{"id":"c1","status":"in_progress","transcript":[{"text":"hello"}],"created_at":"2026-03-03T20:24:55+00:00","cost_credits":24}]""",
            await _http.GetStringAsync("/calls"));
        var call = Assert.Single((await _http.GetFromJsonAsync<Call[]>("/calls"))!);
        Assert.Equal(("c1", CallStatus.InProgress, "hello"), (call.Id, call.Status, (string?)call.Transcript![0]!["text"]));
        Assert.Equal("c1", (await _http.GetFromJsonAsync<Page<Call>>("/page"))!.Items[0].Id);
    }

    [Fact]
    public async Task A_list_that_it_answers_is_the_calls_of_all_its_pages() =>
        Assert.Equal(["c1", "c1"], (await _http.GetFromJsonAsync<Call[]>("/listed"))!.Select(call => call.Id));

    [Fact]
    public async Task A_call_that_it_takes_is_the_one_that_was_sent() =>
        Assert.Equal("c1 in_progress hello 24", await (await _http.PostAsJsonAsync("/calls", _call)).Content.ReadAsStringAsync());

    [Theory]
    [InlineData("/by-status/in_progress", "in_progress True (none)")]
    [InlineData("/by-status/on%20hold?direction=outbound", "on hold False outbound")]
    public async Task An_extensible_enum_binds_in_routes_and_queries(string address, string expected) =>
        Assert.Equal(expected, await _http.GetStringAsync(address));

    [Fact]
    public async Task An_empty_value_binds_to_none() =>
        Assert.NotEqual("failed False ", await (await _http.GetAsync("/by-status/failed?direction=")).Content.ReadAsStringAsync());

    [Fact]
    public void An_extensible_enum_binds_in_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Watch:Status", "failed"), new("Watch:Statuses:0", "on_hold")]).Build();
        var watch = configuration.GetSection("Watch").Get<Watch>()!;
        Assert.Equal((CallStatus.Failed, "on_hold", null), (watch.Status!.Value, Assert.Single(watch.Statuses).Value, watch.Direction));
    }

    private sealed class Watch
    {
        public CallStatus? Status { get; set; }

        public CallDirection? Direction { get; set; }

        public List<CallStatus> Statuses { get; set; } = [];
    }
}
