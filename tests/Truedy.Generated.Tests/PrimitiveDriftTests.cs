using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>What is noted of drift where no member of today has a list, a map or a base class: inside of the library, as
/// <see cref="PrimitiveReadingTests"/>.</summary>
public class PrimitiveDriftTests
{
    private static readonly JsonNames Animal = new("Animal", "id", "born");
    private static readonly JsonNames Cat = new("Cat", Animal, "lives", "toys");

    [Fact]
    public void Inherited_members_are_members_of_the_type_that_was_read() =>
        Assert.Equal(["MissingMember Cat.born 1", "MissingMember Cat.lives 1", "UnknownMember Cat.name 1"], Noted("""{"toys":1,"name":2,"id":3}""", Object(Cat)));

    [Fact]
    public void A_member_that_comes_twice_makes_up_for_no_other() =>
        Assert.Equal(["MissingMember Animal.born 1"], Noted("""{"id":1,"id":2}""", Object(Animal)));

    [Fact]
    public void An_object_may_have_any_number_of_members()
    {
        var names = Enumerable.Range(0, 300).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        var json = new JObject(names.Where(name => name != "222").Select(name => new JProperty(name, 0)));
        Assert.Equal(["MissingMember Wide.222 1"], Noted(json.ToString(), Object(new JsonNames("Wide", names))));
    }

    [Fact]
    public void The_values_of_a_list_are_looked_at() =>
        Assert.Equal(["UnknownValue CallStatus.ended 2"], Noted("""["failed","ended",null,"ended"]""", (ref BodyReader reader, out IReadOnlyList<CallStatus>? value) => reader.TryReadList(out value, CallStatus.__Read)));

    [Fact]
    public void The_values_of_a_map_are_looked_at_and_its_names_are_its_own() =>
        Assert.Equal(["UnknownValue CallStatus.ended 1"], Noted("""{"a":"failed","b":"ended"}""", (ref BodyReader reader, out IReadOnlyDictionary<string, CallStatus>? value) => reader.TryReadMap(out value, CallStatus.__Read)));

    [Theory]
    [InlineData("""["2026-01-01T00:00:00","2026-01-01T00:00:00Z","2026-01-01"]""")]
    [InlineData("""{"a":"2026-01-01T00:00:00","b":"2026-01-01T00:00:00Z","c":"2026-01-01"}""")]
    public void The_timestamps_of_a_list_or_a_map_have_the_name_of_its_member(string json) =>
        Assert.Equal(["MissingMember Animal.id 1", "TimestampWithoutOffset Animal.born 2"], Noted($$"""{"born":{{json}}}""", Object(Animal, json[0] == '['
            ? static (ref BodyReader reader, out object? value) => (reader.TryReadList(out IReadOnlyList<DateTimeOffset>? times, Time), value = times).Item1
            : static (ref BodyReader reader, out object? value) => (reader.TryReadMap(out IReadOnlyDictionary<string, DateTimeOffset>? times, Time), value = times).Item1)));

    [Theory]
    [InlineData("""[null,"2026-01-01T00:00:00Z",null]""")]
    [InlineData("""{"a":null,"b":"2026-01-01T00:00:00Z","c":null}""")]
    public void A_null_that_a_list_or_a_map_may_not_hold_has_the_name_of_its_member(string json) =>
        Assert.Equal(["MissingMember Animal.id 1", "UnexpectedNull Animal.born 2"], Noted($$"""{"born":{{json}}}""", Object(Animal, json[0] == '['
            ? static (ref BodyReader reader, out object? value) => (reader.TryReadList(out IReadOnlyList<DateTimeOffset>? times, Time), value = times).Item1
            : static (ref BodyReader reader, out object? value) => (reader.TryReadMap(out IReadOnlyDictionary<string, DateTimeOffset>? times, Time), value = times).Item1)));

    private static bool Time(ref BodyReader reader, out DateTimeOffset value) => reader.TryRead(out value);

    private static BodyReader.Read<object> Object(JsonNames names, BodyReader.Read<object>? member = null) => (ref BodyReader reader, out object? value) =>
    {
        value = names;
        Assert.True(reader.TryStartObject());
        for (var cursor = default(MemberCursor); reader.TryNextMember(names, ref cursor, out _);)
            _ = member is null ? reader.TryRead(out int _) : member(ref reader, out _);
        return true;
    };

    private static IEnumerable<string> Noted<T>(string json, BodyReader.Read<T> read)
        where T : class
    {
        var notes = new DriftNotes();
        BodyReader.ReadBody(Encoding.UTF8.GetBytes(json), notes.Along(read));
        return notes.All.Select(each => $"{each.Kind} {each.Name} {each.Count}").Order(StringComparer.Ordinal);
    }
}
