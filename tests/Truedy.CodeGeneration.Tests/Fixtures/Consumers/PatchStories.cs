using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>A PATCH changes what is set, clears what is set to null, and leaves the rest as it is.</summary>
public class PatchStories
{
    public async Task What_is_not_set_is_left_out()
    {
        Assert.Equal("{}", await Sent(new AgentUpdateRequest()));
        Assert.Equal("""{"name":"A","note":"n","retired_on":"2026-03-03","settings":[1]}""", await Sent(Full()));
    }

    public async Task What_is_set_to_null_is_cleared()
    {
        Assert.Equal("""{"note":null}""", await Sent(new AgentUpdateRequest { Note = null }));
        Assert.Equal("""{"retired_on":null,"settings":null}""", await Sent(new AgentUpdateRequest { RetiredOn = null, Settings = null }));
        var changed = Full();
        changed.Note = null;
        Assert.Equal("""{"name":"A","note":null,"retired_on":"2026-03-03","settings":[1]}""", await Sent(changed));
    }

    // The contract does not let the name be null, so that a null says nothing.
    public async Task What_cannot_be_null_is_left_out_if_it_is_null() => Assert.Equal("{}", await Sent(new AgentUpdateRequest { Name = null }));

    public async Task Both_json_libraries_keep_what_was_set_to_null()
    {
        foreach (var json in new[] { "{}", """{"note":null}""", """{"name":"A","retired_on":"2026-03-03","settings":null,"more":[null]}""" })
        {
            Assert.Equal(json, await Sent(JsonConvert.DeserializeObject<AgentUpdateRequest>(json)!));
            Assert.Equal(json, await Sent(System.Text.Json.JsonSerializer.Deserialize<AgentUpdateRequest>(json)!));
            Assert.Equal(json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject<AgentUpdateRequest>(json)));
            Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<AgentUpdateRequest>(json)));
            Assert.Equal(json, JObject.FromObject(JObject.Parse(json).ToObject<AgentUpdateRequest>()!).ToString(Formatting.None));
        }
    }

    public Task What_an_answer_lacks_of_what_is_required_can_be_read_all_the_same()
    {
        foreach (var campaign in new[] { JsonConvert.DeserializeObject<Campaign>("{}")!, System.Text.Json.JsonSerializer.Deserialize<Campaign>("{}")! })
            Assert.Equal(("", ""), (campaign.Id, campaign.Name));
        return Task.CompletedTask;
    }

    private static AgentUpdateRequest Full() => new() { Name = "A", Note = "n", RetiredOn = new DateOnly(2026, 3, 3), Settings = new JArray(1) };

    private static async Task<string> Sent(AgentUpdateRequest body)
    {
        var api = Stub.Answering((200, """{"data":{"id":"agt_1"}}"""));
        using var agents = new AgentsClient(api.Http, api.Options);
        await agents.UpdateAsync("agt_1", "all", body);
        return api.Requests[0].Body;
    }
}
