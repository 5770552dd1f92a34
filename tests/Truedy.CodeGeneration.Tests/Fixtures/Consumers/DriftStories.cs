using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Where answers are not as a grown contract says: names of any type, inherited or not, in lists and in maps.</summary>
public class DriftStories
{
    public async Task Inherited_members_are_those_of_the_type_that_was_read() =>
        Assert.Equal(
            ["GET voices/tuned: 1 x MissingMember TunedVoice.tuned_by", "GET voices/tuned: 1 x UnknownMember TunedVoice.more"],
            (await Told("""{"id":"v1","pitch":0.25,"more":1}""", async shapes => await shapes.GetTunedVoiceAsync())).Order(StringComparer.Ordinal));

    public async Task Lists_and_maps_are_looked_into()
    {
        var told = await Told(
            """{"required_list":[{"id":"v","to":1},{"to":1}],"required_map":{"a":{"id":"v","to":1}},"times_or_null":["2026-03-03T20:30:21Z","2026-03-03"],"moments":{"m":"2026-03-03T20:30:21"}}""",
            async shapes => await shapes.GetAsync());
        Assert.Equal(
            ["1 x MissingMember Voice.id", "1 x TimestampWithoutOffset Shapes.moments", "1 x TimestampWithoutOffset Shapes.times_or_null", "3 x UnknownMember Voice.to"],
            told.Select(each => each.Split(": ")[1]).Where(each => !each.Contains("MissingMember Shapes.")).Order(StringComparer.Ordinal));
    }

    public async Task The_words_of_every_set_are_looked_at() =>
        Assert.Contains(
            "GET playback: 1 x UnknownValue PlaybackChannel.middle",
            await Told("""{"speed":"1.5x","fallback":null,"channel":"middle","codec":"g.711"}""", async shapes => await shapes.GetPlaybackAsync()));

    private static async Task<List<string>> Told(string body, Func<ShapesClient, Task> ask)
    {
        var (api, told) = (Stub.Answering((200, body)), new List<string>());
        var options = api.Options;
        options.OnDrift = drift => told.Add(drift.ToString());
        using var shapes = new ShapesClient(api.Http, options);
        await ask(shapes);
        return told;
    }
}
