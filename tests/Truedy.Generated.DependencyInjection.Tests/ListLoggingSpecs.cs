using Microsoft.Extensions.Logging;

namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>The log tells what a list notices and goes on in spite of.</summary>
public class ListLoggingSpecs
{
    private readonly LogBook _log = new();

    [Fact]
    public async Task A_list_that_does_not_come_newest_first_and_an_item_that_cannot_be_read_are_logged_without_its_values()
    {
        const string Canary = "canary4711";
        var api = StubApi.Answering($$"""
            {"data":[{"id":"{{Canary}}","created_at":"2026-03-03T20:30:21Z"},{"id":"b","created_at":"2026-03-03T20:30:22Z"},{"id":"c","status":["{{Canary}}"]}],"pagination":{"total":3,"limit":100,"offset":0,"has_more":false} }
            """);
        await using var provider = Provider(api);

        await foreach (var call in provider.GetRequiredService<CallsClient>().ListAllAsync())
            Assert.NotNull(call);

        var lines = _log.Of("Truedy.Generated").Where(line => line.Id.Id > 3);
        Assert.Equal([(5, "ListNotNewestFirst", LogLevel.Warning), (6, "MalformedItem", LogLevel.Warning)], lines.Select(line => (line.Id.Id, line.Id.Name!, line.Level)));
        Assert.Contains("An item of a list of Call could not be read: expected a string at 'data[2].status', found a list.", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_goes_back_is_logged()
    {
        var list = new CallList(200);
        await using var provider = Provider(new StubApi(request =>
        {
            if (list.Api.Requests.Count == 1)
                list.Rows.RemoveRange(0, 20);
            using var http = list.Api.HttpClient();
            return http.GetAsync(request.RequestUri).GetAwaiter().GetResult();
        }));

        await foreach (var call in provider.GetRequiredService<CallsClient>().ListAllAsync(new CallListOptions { PageSize = 50, Prefetch = 0 }))
            Assert.NotNull(call);

        Assert.Contains(_log.Of("Truedy.Generated"), line => (line.Id.Id, line.Id.Name, line.Level) == (4, "ListReanchored", LogLevel.Information));
    }

    private ServiceProvider Provider(StubApi api)
    {
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(_log));
        services.AddTruedy(options => options.ApiKey = StubApi.Key).ConfigurePrimaryHttpMessageHandler(() => api.Handler);
        return services.BuildServiceProvider();
    }
}
