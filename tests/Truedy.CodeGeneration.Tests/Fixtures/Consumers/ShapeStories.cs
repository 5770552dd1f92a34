using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Shapes that OpenAPI 3.1 has and C# has not: every value that they allow can be read, and goes back as it came.</summary>
public class ShapeStories
{
    private const string Body = """
        {
          "required_text": "t", "required_voice": { "id": "v1", "accent": "en" }, "required_list": [{ "id": "v2" }, null], "required_map": { "a": { "id": "v3" } },
          "required_number": 0.10, "required_time": "2026-03-03T20:30:21.310278", "required_or_null": null,
          "voice_or_null": { "id": "v4" }, "number_or_null": 1.5, "null_or_text": "x", "times_or_null": ["2026-03-03T20:30:21Z", "2026-03-03T20:30:21"],
          "text_or_number": 5, "voice_or_tone": { "pitch": 0.5 }, "turn": { "kind": "voice", "id": "v5" }, "turns": [{ "kind": "tone" }, 7],
          "integer_or_number": 2.5, "constant_text": "another", "constant_number": 4, "pair": ["a", 1], "anything": [true], "list_of_anything": [null, {}, "2026-03-03T20:30:21Z"],
          "untyped_object": { "2026": "2026-03-03" }, "day": "2026-03-03", "wait": "PT5S", "id": "no-uuid", "audio": "AQID", "ratio": 0.1, "count": 3,
          "bytes": 5000000000, "microseconds": 4999999999, "labels": { "k": "v" }, "moments": { "m": "2026-03-03T20:30:21" }, "matrix": [[1.5, 2.5], []],
          "voice_ids": ["v6"], "described": { "id": "v7" }, "shapes": "s", "equals": true, "additional_properties": "own", "names": "n", "unheard_of": { "deep": [1] }
        }
        """;

    public async Task Every_shape_can_be_read()
    {
        var shapes = await Get(Body);
        Assert.Equal(("t", "v1", 0.10m), (shapes.RequiredText, shapes.RequiredVoice.Id, shapes.RequiredNumber));
        Assert.Equal("en", (string?)shapes.RequiredVoice.AdditionalProperties["accent"]);
        Assert.Equal("v2", Assert.Single(shapes.RequiredList).Id);
        Assert.Equal("v3", shapes.RequiredMap["a"].Id);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 20, 30, 21, TimeSpan.Zero).AddTicks(3102780), shapes.RequiredTime);
        Assert.Equal(("v4", 1.5m, "x"), (shapes.VoiceOrNull!.Id, shapes.NumberOrNull!.Value, shapes.NullOrText));
        Assert.Single(shapes.TimesOrNull!.Distinct());
        Assert.Equal((5, 0.5m), (shapes.TextOrNumber!.Value, ((Tone)shapes.VoiceOrTone!.Value).Pitch));
        Assert.Equal("voice", (string?)((JToken)shapes.Turn!.Value)["kind"]);
        Assert.Equal([typeof(JObject), typeof(JValue)], shapes.Turns!.Select(each => each.Value.GetType()));
        Assert.Equal((2.5m, "another", 4), (shapes.IntegerOrNumber!.Value, shapes.ConstantText, shapes.ConstantNumber!.Value));
        Assert.Equal(2, shapes.Pair!.Count);
        Assert.Equal("[true]", shapes.Anything!.ToString(Formatting.None));
        Assert.Equal(JTokenType.String, shapes.ListOfAnything![^1].Type);
        Assert.Equal("2026-03-03", (string?)shapes.UntypedObject!["2026"]);
        Assert.Equal((new DateOnly(2026, 3, 3), "PT5S", "no-uuid"), (shapes.Day!.Value, shapes.Wait, shapes.Id));
        Assert.Equal([1, 2, 3], shapes.Audio!);
        Assert.Equal((0.1, 3, 5_000_000_000, 4_999_999_999), (shapes.Ratio!.Value, shapes.Count!.Value, shapes.Bytes!.Value, shapes.Microseconds!.Value));
        Assert.Equal("v", shapes.Labels!["k"]);
        Assert.Equal(TimeSpan.Zero, shapes.Moments!["m"].Offset);
        Assert.Equal(2.5m, shapes.Matrix![0][1]);
        Assert.Equal(("v6", "v7"), (shapes.VoiceIds!.Single(), shapes.Described!.Id));
        Assert.Equal(("s", true, "own", "n"), (shapes.ShapesValue, shapes.EqualsValue, shapes.AdditionalPropertiesValue, shapes.Names));
        Assert.Equal("""{"deep":[1]}""", Assert.Single(shapes.AdditionalProperties).Value.ToString(Formatting.None));
    }

    public async Task A_null_that_the_contract_allows_is_kept_and_goes_back()
    {
        const string Nulls = """{"texts_or_nulls":["a",null,"b"],"numbers_or_nulls":[1.5,null],"voices_or_nulls":[{"id":"v"},null],"map_of_texts_or_nulls":{"a":"x","b":null},"map_of_counts_or_nulls":{"a":1,"b":null},"point":[0.5,null]}""";
        var shapes = await Get(Nulls);
        Assert.Equal(["a", null, "b"], shapes.TextsOrNulls!);
        Assert.Equal([1.5m, null], shapes.NumbersOrNulls!);
        Assert.Equal(["v", null], shapes.VoicesOrNulls!.Select(each => each?.Id));
        Assert.Equal(["a=x", "b="], shapes.MapOfTextsOrNulls!.Select(each => $"{each.Key}={each.Value}"));
        Assert.Equal([1, null], shapes.MapOfCountsOrNulls!.Values);
        Assert.Equal([0.5m, null], shapes.Point!);
        var sent = JObject.Parse(await Sent(shapes));
        Assert.All(JObject.Parse(Nulls).Properties(), each => Assert.Equal(each.ToString(Formatting.None), sent.Property(each.Name)!.ToString(Formatting.None)));
        Assert.Equal(Nulls, JsonConvert.SerializeObject(Only(JsonConvert.DeserializeObject<Shapes>(JsonConvert.SerializeObject(shapes))!, Nulls)));
    }

    public async Task A_null_that_the_contract_does_not_allow_loses_nothing_else()
    {
        var drifts = new List<string>();
        var api = Stub.Answering((200, """{"counts":[1,null,2],"labels":{"a":null,"b":"x"},"moments":{"a":null}}"""));
        var options = api.Options;
        options.OnDrift = drift => drifts.Add($"{drift.Count} x {drift.Kind} {drift.Name}");
        using var client = new ShapesClient(api.Http, options);
        var shapes = await client.GetAsync();
        Assert.Equal([1, 2], shapes.Counts!);
        Assert.Equal("x", Assert.Single(shapes.Labels!).Value);
        Assert.Empty(shapes.Moments!);
        Assert.Equal(["1 x UnexpectedNull Shapes.counts", "1 x UnexpectedNull Shapes.labels", "1 x UnexpectedNull Shapes.moments"], drifts.Where(each => each.Contains("UnexpectedNull")).Order());
    }

    public async Task An_integer_is_as_wide_as_its_bounds()
    {
        const string Wide = """{"above":4294967295,"above_in_3_0":2147483647,"below_in_3_0":-2147483649,"unsigned":4294967295,"unsigned_long":18446744073709551615,"levels":5000000000}""";
        var shapes = await Get(Wide);
        Assert.Equal((4294967295, 2147483647, -2147483649), (shapes.Above!.Value, shapes.AboveIn3_0!.Value, shapes.BelowIn3_0!.Value));
        Assert.Equal((4294967295, ulong.MaxValue, 5000000000), (shapes.Unsigned!.Value, shapes.UnsignedLong!.Value, shapes.Levels!.Value));
        Assert.Equal(JObject.Parse(Wide).Properties().Select(each => each.ToString()), JObject.Parse(await Sent(shapes)).Properties().Where(each => Wide.Contains($"\"{each.Name}\"")).Select(each => each.ToString()).OrderBy(each => Wide.IndexOf(each.Split(':')[0], StringComparison.Ordinal)));
    }

    public async Task Dates_and_times_of_day_are_what_they_are()
    {
        const string Calendar = """{"days":["2026-03-03","2024-02-29"],"days_by_name":{"a":"2026-03-03"},"opens_at":"08:30:00.5"}""";
        var shapes = await Get(Calendar);
        Assert.Equal([new DateOnly(2026, 3, 3), new DateOnly(2024, 2, 29)], shapes.Days!);
        Assert.Equal((new DateOnly(2026, 3, 3), new TimeOnly(8, 30, 0, 500)), (shapes.DaysByName!["a"], shapes.OpensAt!.Value));
        foreach (var written in new[] { await Sent(shapes), JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Shapes>(JsonConvert.SerializeObject(shapes))) })
            Assert.All(JsonText(Calendar).Properties(), each => Assert.Equal(each.ToString(Formatting.None), JsonText(written).Property(each.Name)!.ToString(Formatting.None)));
        Assert.Equal(new TimeOnly(8, 30), (await Get("""{"opens_at":"08:30Z"}""")).OpensAt);
        Assert.Equal("opens_at", (await Assert.ThrowsAsync<TruedyResponseException>(() => Get("""{"opens_at":"25:00"}"""))).JsonPath);
        Assert.Equal("days[0]", (await Assert.ThrowsAsync<TruedyResponseException>(() => Get("""{"days":["2026-02-30"]}"""))).JsonPath);

        static JObject JsonText(string json) => JsonConvert.DeserializeObject<JObject>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
    }

    public async Task What_is_null_or_missing_is_null_or_empty()
    {
        var all = string.Join(",", JObject.Parse(Body).Properties().Select(each => $"\"{each.Name}\":null"));
        foreach (var body in new[] { "{}", $"{{{all}}}" })
        {
            var shapes = await Get(body);
            Assert.Equal(("", "", 0m), (shapes.RequiredText, shapes.RequiredVoice.Id, shapes.RequiredNumber));
            Assert.Empty(shapes.RequiredList);
            Assert.Empty(shapes.RequiredMap);
            Assert.Null(shapes.VoiceOrNull);
            Assert.Null(shapes.Turn);
            Assert.Null(shapes.Turns);
            Assert.Null(shapes.Audio);
            Assert.Null(shapes.Matrix);
        }
    }

    public async Task What_was_read_can_be_sent_as_it_came()
    {
        var api = Stub.Answering((200, Body));
        using var shapes = new ShapesClient(api.Http, api.Options);
        await shapes.SendAsync(await shapes.GetAsync());
        var settings = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        var (came, went) = (Tree(Body), Tree(api.Requests[^1].Body));
        foreach (var name in new[] { "required_list", "required_time", "times_or_null", "moments", "required_or_null", "list_of_anything" })
        {
            came.Remove(name);  // null items are passed over, and times say that they are UTC
            went.Remove(name);
        }
        Assert.Equal(came.Properties().Select(each => each.Name).Order(), went.Properties().Select(each => each.Name).Order());
        Assert.All(came.Properties(), each => Assert.Equal(each.ToString(Formatting.None), went.Property(each.Name)!.ToString(Formatting.None)));

        JObject Tree(string json) => JsonConvert.DeserializeObject<JObject>(json, settings)!;
    }

    public async Task What_was_read_goes_through_system_text_json_as_it_came()
    {
        var shapes = await Get(Body);
        var written = System.Text.Json.JsonSerializer.Serialize(shapes);
        Assert.Equal(written, System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Shapes>(written)));
        Assert.Equal(written, await Sent(shapes));
        Assert.Contains("\"unheard_of\":{ \"deep\": [1] }", written);
        Voice voice = new TunedVoice { Id = "v1", TunedBy = "me" };
        Assert.Equal("""{"id":"v1","tuned_by":"me"}""", System.Text.Json.JsonSerializer.Serialize(voice));
    }

    public async Task A_wrong_shape_is_named_by_its_place()
    {
        foreach (var (body, path) in new[]
        {
            ("""{"required_voice":[]}""", "required_voice"), ("""{"required_map":{"a":5}}""", "required_map.a"), ("""{"matrix":[[1],["x"]]}""", "matrix[1][0]"),
            ("""{"count":1.5}""", "count"), ("""{"audio":"%"}""", "audio"), ("""{"moments":{"m":"soon"}}""", "moments.m"),
        })
        {
            var fault = await Assert.ThrowsAsync<TruedyResponseException>(() => Get(body));
            Assert.True(path == fault.JsonPath, fault.Message);
        }
    }

    public async Task A_tree_of_itself_can_be_read()
    {
        var api = Stub.Answering((200, """{"next":{"next":null,"children":[]},"children":[{"children":[{"extra":1}]}]}"""));
        using var shapes = new ShapesClient(api.Http, api.Options);
        var node = await shapes.GetNodesAsync();
        Assert.Null(node.Next!.Next);
        Assert.Equal(1, (int)node.Children[0].Children[0].AdditionalProperties["extra"]);
    }

    public async Task A_tree_that_never_ends_is_no_answer_and_does_not_end_the_program()
    {
        var api = Stub.Answering((200, string.Concat(Enumerable.Repeat("""{"children":[""", 200_000))));
        using var shapes = new ShapesClient(api.Http, api.Options);
        await Assert.ThrowsAsync<TruedyResponseException>(() => shapes.GetNodesAsync());
    }

    public async Task A_schema_made_of_others_has_the_members_of_all()
    {
        var api = Stub.Answering((200, """{"id":"v1","tuned_by":"me","pitch":0.25,"more":1}"""));
        using var shapes = new ShapesClient(api.Http, api.Options);
        Voice voice = await shapes.GetTunedVoiceAsync();
        var tuned = Assert.IsType<TunedVoice>(voice);
        Assert.Equal(("v1", "me", 0.25m, 1), (tuned.Id, tuned.TunedBy, tuned.Pitch!.Value, (int)tuned.AdditionalProperties["more"]));
    }

    public async Task A_word_need_not_be_a_name()
    {
        var api = Stub.Answering((200, """{"speed":"1.5x","fallback":null,"volume":11,"channel":"middle","codec":"g.711"}"""));
        using var shapes = new ShapesClient(api.Http, api.Options);
        var playback = await shapes.GetPlaybackAsync();
        Assert.Equal(PlaybackSpeed.OnePointFiveX, playback.Speed);
        Assert.Null(playback.Fallback);
        Assert.Equal((11, "middle", Codec.G711), (playback.Volume!.Value, playback.Channel, playback.Codec!.Value));
        Assert.True(new PlaybackSpeed("in-progress").IsKnown);
        Assert.False(new PlaybackSpeed("2x").IsKnown);
    }

    private static async Task<string> Sent(Shapes shapes)
    {
        var api = Stub.Answering((200, "{}"));
        using var client = new ShapesClient(api.Http, api.Options);
        await client.SendAsync(shapes);
        return api.Requests[^1].Body;
    }

    private static JObject Only(Shapes shapes, string like)
    {
        var all = JObject.FromObject(shapes);
        return new JObject(JObject.Parse(like).Properties().Select(each => all.Property(each.Name)));
    }

    private static async Task<Shapes> Get(string body)
    {
        var api = Stub.Answering((200, body));
        using var shapes = new ShapesClient(api.Http, api.Options);
        return await shapes.GetAsync();
    }
}
