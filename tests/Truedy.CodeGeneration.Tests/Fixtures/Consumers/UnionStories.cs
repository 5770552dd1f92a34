using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>A value that may be of several shapes has the type of the one that came; what the contract does not know is kept as it came.</summary>
public class UnionStories
{
    public async Task A_branch_is_told_by_its_type()
    {
        var say = (SayDeed)(await Deed("""{"kind":"say","text":"Hello"}""")).Value;
        Assert.Equal(("say", "Hello"), (say.Kind, say.Text));
        Assert.Equal(3, Assert.IsType<WaitDeed>((await Deed("""{"seconds":3,"kind":"wait"}""")).Value).Seconds);
        var transfer = Assert.IsType<TransferDeed>((await Deed("""{"kind":"transfer","to":"a","then":{"kind":"say","text":"b"}}""")).Value);
        Assert.Equal("b", Assert.IsType<SayDeed>(transfer.Then!.Value).Text);
        Assert.True(transfer.Then.IsKnown);
    }

    public async Task A_branch_that_the_contract_does_not_know_is_kept_and_goes_back_as_it_came()
    {
        foreach (var json in new[] { """{"kind":"dance","tempo":1.50,"on":"2026-03-03T20:30:21.310Z"}""", "[1,{}]", "5", "true", "\"text\"" })
        {
            var deed = await Deed(json);
            Assert.False(deed.IsKnown);
            Assert.Equal(json, await Sent(deed));
            Assert.Equal(json, ((JToken)deed.Value).ToString(Formatting.None));
            Assert.Equal(json, await Sent(deed));
            Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(deed));
        }
    }

    public async Task What_is_constant_is_set_by_itself()
    {
        Assert.Equal("""{"kind":"say","text":"Hello"}""", await Sent(new SayDeed { Text = "Hello" }));
        Assert.Equal("""{"kind":"wait","seconds":3}""", await Sent(new WaitDeed { Seconds = 3 }));
        Assert.Equal("""{"kind":"transfer","to":"a"}""", await Sent(new TransferDeed { To = "a" }));
        Assert.Equal(("sms", "mail"), (new Sms { Channel = "sms", Number = "1" }.Channel, new Mail { Address = "a" }.Channel));
        var unions = new Unions { Deed = new WaitDeed { Seconds = 1 }, Input = new(["a", "b"]), Size = 5m };
        Assert.Equal("""{"object":"unions","deed":{"kind":"wait","seconds":1},"input":["a","b"],"size":5}""", await Sent(unions));
    }

    public async Task What_is_not_what_it_should_be_constantly_is_read_as_it_came()
    {
        var unions = await Get("""{"object":"other","deed":{"text":"x"},"dry_run":false}""");
        Assert.Equal(("other", false), (unions.Object.Value, unions.DryRun));
        Assert.Equal("", ((SayDeed)unions.Deed.Value).Kind);
        Assert.Equal(3, ((WaitDeed)(await Deed("""{"kind":"wait","seconds":1,"version":3}""")).Value).Version);
        Assert.Null((await Get("{}")).DryRun);
        Assert.Equal("", (await Get("{}")).Object.Value);
    }

    public async Task A_discriminator_tells_by_the_words_of_its_mapping()
    {
        Assert.Equal("1", Assert.IsType<Sms>((await Get("""{"message":{"channel":"sms","number":"1"}}""")).Message!.Value).Number);
        Assert.Equal("text", Assert.IsType<Sms>((await Get("""{"message":{"channel":"text"}}""")).Message!.Value).Channel);
        Assert.Equal("a", Assert.IsType<Mail>((await Get("""{"message":{"address":"a","channel":"mail"}}""")).Message!.Value).Address);
        Assert.Equal("b", Assert.IsType<Mail>((await Get("""{"message":{"channel":null,"address":"b"}}""")).Message!.Value).Address);
        Assert.False((await Get("""{"message":{"channel":"fax","number":"1"}}""")).Message!.IsKnown);
    }

    public async Task A_union_of_unions_holds_the_branches_of_all()
    {
        Assert.IsType<SayDeed>((await Get("""{"step":{"kind":"say","text":"x"}}""")).Step!.Value);
        Assert.IsType<Mail>((await Get("""{"step":{"channel":"mail","address":"x"}}""")).Step!.Value);
        Assert.Equal("wait", (await Get("""{"step":"wait"}""")).Step!.Value);
    }

    public async Task Without_a_mark_it_is_the_only_branch_whose_members_fit()
    {
        Assert.IsType<PhoneTarget>((await Get("""{"target":{"number":"1","label":"x"}}""")).Target!.Value);
        Assert.IsType<AgentTarget>((await Get("""{"target":{"agent_id":"1","new":true}}""")).Target!.Value);
        foreach (var unclear in new[] { """{"label":"x"}""", "{}", """{"number":"1","agent_id":"2"}""", "5" })
            Assert.Equal(unclear, Assert.IsAssignableFrom<JToken>((await Get($$"""{"target":{{unclear}}}""")).Target!.Value).ToString(Formatting.None));
        Assert.IsType<JObject>((await Get("""{"twin":{"label":"x"}}""")).Twin!.Value);
    }

    public async Task A_kind_of_json_tells_a_branch()
    {
        Assert.Equal("a", (await Get("""{"input":"a"}""")).Input!.Value);
        Assert.Equal(["a", "b"], Assert.IsAssignableFrom<IReadOnlyList<string>>((await Get("""{"input":["a","b"]}""")).Input!.Value));
        Assert.Equal([1, 2], Assert.IsAssignableFrom<IReadOnlyList<IReadOnlyList<int>>>((await Get("""{"input":[[1,2]]}""")).Input!.Value)[0]);
        Assert.Equal(("big", 1.5m, 7m, true), ((await Get("""{"size":"big"}""")).Size!.Value, (await Get("""{"size":1.5}""")).Size!.Value, (await Get("""{"size":7}""")).Size!.Value, (await Get("""{"size":true}""")).Size!.Value));
        Assert.Null((await Get("""{"size":null}""")).Size);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), (await Get("""{"when":"2026-03-03T00:00:00Z"}""")).When!.Value);
        Assert.Equal(17, (await Get("""{"when":17}""")).When!.Value);
        Assert.Equal("soon", (string?)(JToken)(await Get("""{"when":"soon"}""")).When!.Value);
        Assert.Equal("x", Assert.IsAssignableFrom<IReadOnlyDictionary<string, string>>((await Get("""{"text_or_labels":{"a":"x"}}""")).TextOrLabels!.Value)["a"]);
        Assert.Equal("""{"a":1}""", ((JToken)(await Get("""{"text_or_anything":{"a":1}}""")).TextOrAnything!.Value).ToString(Formatting.None));
    }

    public async Task A_choice_of_texts_is_one_text()
    {
        Tier? tier = (await Get("""{"tier":"bronze"}""")).Tier;
        Assert.Equal(("bronze", Tier.Gold), (tier!.Value.Value, new Unions { Deed = new JObject(), Tier = "gold" }.Tier));
    }

    public async Task A_choice_of_texts_that_have_names_is_one_text_too()
    {
        const string Json = """{"object":"unions","deed":{"kind":"say","text":"a"},"script":"<speak/>","scripts":["tmpl_1"],"rating":4.5}""";
        var unions = await Get(Json);
        (string? script, IReadOnlyList<string>? scripts, decimal? rating) = (unions.Script, unions.Scripts, unions.Rating);
        Assert.Equal(("<speak/>", "tmpl_1", 4.5m), (script, scripts![0], rating));
        Assert.Equal(Json, await Sent(unions));
    }

    public async Task Branches_without_a_name_are_called_after_what_marks_them()
    {
        Assert.Equal("k", Assert.IsType<UnionsInlinePushToTalk>((await Get("""{"inline":{"type":"push_to_talk","key":"k"}}""")).Inline!.Value).Key);
        Assert.IsType<UnionsInlineOpenMic>((await Get("""{"inline":{"type":"open_mic"}}""")).Inline!.Value);
        Assert.Equal(UnionsInlineOption.Auto, (await Get("""{"inline":"auto"}""")).Inline!.Value);
        Assert.Equal(new UnionsInlineOption("later"), (await Get("""{"inline":"later"}""")).Inline!.Value);
    }

    public async Task Unions_stand_in_lists_and_maps()
    {
        const string Json = """{"deeds":[{"kind":"say","text":"a"},{"kind":"new"}],"deeds_by_name":{"x":{"kind":"wait","seconds":1}},"deed_or_null":null}""";
        var unions = await Get(Json);
        Assert.Equal([true, false], unions.Deeds!.Select(each => each.IsKnown));
        Assert.IsType<WaitDeed>(unions.DeedsByName!["x"].Value);
        Assert.Null(unions.DeedOrNull);
    }

    public async Task A_marked_branch_that_cannot_be_read_is_named_by_its_place() =>
        Assert.Equal("deed.seconds", (await Assert.ThrowsAsync<TruedyResponseException>(() => Get("""{"deed":{"kind":"wait","seconds":"x"}}"""))).JsonPath);

    public async Task A_union_that_never_ends_is_no_answer_and_does_not_end_the_program()
    {
        var endless = string.Concat(Enumerable.Repeat("""{"kind":"transfer","to":"a","then":""", 100));
        await Assert.ThrowsAsync<TruedyResponseException>(() => Deed($"{endless}null{new string('}', 100)}"));
    }

    public async Task It_is_seen_when_the_api_has_a_branch_more()
    {
        var drifts = new List<string>();
        var api = Stub.Answering((200, """{"object":"unions","deed":{"kind":"dance"},"message":{"fax":1}}"""));
        var options = api.Options;
        options.OnDrift = drift => drifts.Add($"{drift.Kind} {drift.Name}");
        using var client = new UnionsClient(api.Http, options);
        await client.GetAsync();
        Assert.Equal(["UnknownValue Deed.dance", "UnknownValue Message.(other)"], drifts.Where(each => each.StartsWith("UnknownValue")));
    }

    public async Task Both_json_libraries_read_and_write_a_union()
    {
        const string Json = """{"object":"unions","deed":{"kind":"say","text":"a"},"deeds":[{"kind":"wait","seconds":1},{"kind":"new","x":[1]}],"step":"x","input":["a"],"size":1.5}""";
        var unions = await Get(Json);
        foreach (var written in new[] { JsonConvert.SerializeObject(unions), System.Text.Json.JsonSerializer.Serialize(unions) })
        {
            Assert.Equal(Json, written);
            foreach (var read in new[] { JsonConvert.DeserializeObject<Unions>(written)!, System.Text.Json.JsonSerializer.Deserialize<Unions>(written)! })
            {
                Assert.IsType<SayDeed>(read.Deed.Value);
                Assert.IsType<JObject>(read.Deeds![1].Value);
                Assert.Equal(Json, await Sent(read));
            }
        }
        Assert.Null(JsonConvert.DeserializeObject<Deed>("null"));
        Assert.Null(System.Text.Json.JsonSerializer.Deserialize<Deed>("null"));
    }

    public void What_is_nothing_is_not_taken() =>
        Assert.Throws<ArgumentNullException>("value", () => (Deed)(SayDeed)null!);

    public async Task A_base_comes_as_what_its_discriminator_says()
    {
        var api = Stub.Answering((200, """[{"device_type":"phone","id":"1","number":"2"},{"id":"3","device_type":"sip","uri":"sip:x","more":1},{"device_type":"fax","id":"4","tray":5}]"""));
        using var client = new UnionsClient(api.Http, api.Options);
        var devices = await client.GetDevicesAsync();
        Assert.Equal(("1", "2"), (devices[0].Id, Assert.IsType<PhoneDevice>(devices[0]).Number));
        var sip = Assert.IsType<SipDevice>(devices[1]);
        Assert.Equal(("3", "sip:x", 1), (sip.Id, sip.Uri, (int)sip.AdditionalProperties["more"]));
        Assert.Equal(5, (int)Assert.IsType<Device>(devices[2]).AdditionalProperties["tray"]);
        foreach (var written in new[] { JsonConvert.SerializeObject(devices), System.Text.Json.JsonSerializer.Serialize(devices) })
        {
            Assert.IsType<PhoneDevice>(JsonConvert.DeserializeObject<List<Device>>(written)![0]);
            Assert.IsType<SipDevice>(System.Text.Json.JsonSerializer.Deserialize<List<Device>>(written)![1]);
        }
        Assert.Equal("6", JsonConvert.DeserializeObject<PhoneDevice>("""{"id":"5","number":"6"}""")!.Number);
        await client.SendDeviceAsync(new PhoneDevice { Id = "5", Number = "6" });
        Assert.Equal("""{"device_type":"phone","id":"5","number":"6"}""", api.Requests[^1].Body);
        await client.SendDeviceAsync(new SipDevice { Id = "5" });
        Assert.Equal("""{"device_type":"sip","id":"5"}""", api.Requests[^1].Body);
    }

    public async Task A_list_that_answers_without_a_body_is_empty()
    {
        var api = Stub.Answering((204, ""), (200, """{"data":[{"device_type":"sip","id":"1"}]}"""));
        using var client = new UnionsClient(api.Http, api.Options);
        await foreach (var device in client.ListAllDevicesAsync())
            Assert.Fail(device.Id);
        await foreach (var device in client.ListAllDevicesAsync())
            Assert.IsType<SipDevice>(device);
    }

    private static async Task<Deed> Deed(string body)
    {
        var api = Stub.Answering((200, body));
        using var client = new UnionsClient(api.Http, api.Options);
        return await client.GetDeedAsync();
    }

    private static async Task<Unions> Get(string body)
    {
        var api = Stub.Answering((200, body));
        using var client = new UnionsClient(api.Http, api.Options);
        return await client.GetAsync();
    }

    private static async Task<string> Sent(Deed deed)
    {
        var api = Stub.Answering((204, ""));
        using var client = new UnionsClient(api.Http, api.Options);
        await client.SendDeedAsync(deed);
        return api.Requests[^1].Body;
    }

    private static async Task<string> Sent(Unions unions)
    {
        var api = Stub.Answering((204, ""));
        using var client = new UnionsClient(api.Http, api.Options);
        await client.SendAsync(unions);
        return api.Requests[^1].Body;
    }
}
