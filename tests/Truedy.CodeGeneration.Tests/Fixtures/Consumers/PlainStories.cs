using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Operations without an id, a tag or an envelope, with parameters of every kind.</summary>
public class PlainStories
{
    public async Task A_list_without_an_envelope_is_a_list()
    {
        var api = Stub.Answering((200, """[{"HTTPStatus":204},{}]"""));
        using var batches = new BatchCallsClient(api.Http, api.Options);
        Assert.Equal([204, null], (await batches.ListAsync()).Select(each => each.HttpStatus));
        Assert.Equal("GET /v1/batch-calls", Assert.Single(api.Requests).Line);
    }

    public async Task Every_client_is_in_the_list_for_containers()
    {
        var api = Stub.Answering((200, "[]"));
        using var batches = (BatchCallsClient)TruedyClients.Factories[typeof(BatchCallsClient)](api.Http, api.Options);
        Assert.Empty(await batches.ListAsync());
        Assert.All(TruedyClients.Factories, each => Assert.IsType(each.Key, each.Value(api.Http, api.Options)));
        var clients = typeof(TruedyClients).Assembly.GetExportedTypes().Where(each => each.IsSubclassOf(typeof(TruedyServiceClient)));
        Assert.Equal(clients.Select(each => each.Name).Order(), TruedyClients.Factories.Keys.Select(each => each.Name).Order());
    }

    public async Task A_body_may_be_a_list_or_left_out()
    {
        var api = Stub.Answering((200, "{}"));
        using var batches = new BatchCallsClient(api.Http, api.Options);
        await batches.CreateAsync([new BatchCallCreateItem { ToNumber = "+1" }]);
        await batches.CreateAsync();
        Assert.Equal(["""[{"to_number":"+1"}]""", ""], api.Requests.Select(each => each.Body));
        Assert.Null(api.Requests[1].ContentType);
    }

    public async Task A_map_without_an_envelope_is_a_map()
    {
        var api = Stub.Answering((200, """{"minutes":1.5}"""));
        using var usage = new UsageClient(api.Http, api.Options);
        Assert.Equal(1.5m, (await usage.GetAsync())["minutes"]);
    }

    public async Task Parameters_go_where_the_contract_says()
    {
        var api = Stub.Answering((200, "{}"));
        using var calls = new CallsClient(api.Http, api.Options);
        await calls.SendSearchAsync(
            0.5m, new Query { Sort = QuerySort.Newest },
            new CallSendSearchQuery
            {
                Since = new DateTimeOffset(2026, 3, 3, 1, 0, 0, TimeSpan.FromHours(1)),
                CallDirection = CallDirection.Outbound,
                Statuses = [CallStatus.Failed, "odd one"],
                Exact = true,
                Depth = 3,
            });
        var sent = Assert.Single(api.Requests);
        Assert.Equal(
            "POST /v1/calls/search?min_cost=0.5&since=2026-03-03T00%3A00%3A00Z&call-direction=outbound&statuses%5B%5D=failed&statuses%5B%5D=odd%20one&exact=true", sent.Line);
        Assert.Equal(("3", """{"sort":"newest"}"""), (sent.Headers["X-Depth"], sent.Body));
        Assert.StartsWith("Bearer truedy_", sent.Headers["Authorization"]);
    }

    public async Task A_shared_parameter_and_a_shared_body_arrive()
    {
        var api = Stub.Answering((200, """{"data":{"id":"agt_1","limits":{"max_minutes":5}}}"""));
        using var agents = new AgentsClient(api.Http, api.Options);
        Agent agent = await agents.UpdateAsync("agt_1", "all", new AgentUpdateRequest { Name = "A" });
        Assert.Equal(5, agent.Limits!.MaxMinutes);
        Assert.Equal(("PATCH /v1/agents/agt_1?expand=all", """{"name":"A"}"""), (api.Requests[0].Line, api.Requests[0].Body));
    }
}
