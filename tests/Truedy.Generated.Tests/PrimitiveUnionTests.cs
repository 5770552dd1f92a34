using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>Which branch of a union a value is, where no member of today is a union: inside of the library, as <see cref="PrimitiveReadingTests"/>.</summary>
public class PrimitiveUnionTests
{
    private const int None = -1;

    private static readonly JsonNames Dog = new("Dog", "kind", "name", "bark");
    private static readonly JsonNames Cat = new("Cat", "kind", "name", "lives", "size");
    private static readonly Branch DogBranch = Branch.Object(Dog, ["name", "bark"], ("kind", ["dog"]));
    private static readonly Branch CatBranch = Branch.Object(Cat, ["name", "lives"], ("kind", ["cat", "5", "true"]), ("size", ["big"]));
    private static readonly Branches Pets = new("Pet", DogBranch, CatBranch, null, Branch.Text, Branch.Number, Branch.List(Branch.List(Branch.Text)), Branch.Flag);
    private static readonly Branches Maps = new("Pet", DogBranch, CatBranch, Branch.Map);

    [Theory]
    [InlineData("""{"kind":"dog","name":"Rex","bark":1}""", 0)]
    [InlineData("""{"name":"Tom","lives":9,"kind":"cat"}""", 1)]
    [InlineData("""{"kind":"cat","bark":1}""", 1)]          // marked, whatever else it has
    [InlineData("""{"kind":5}""", 1)]
    [InlineData("""{"kind":true}""", 1)]
    [InlineData("""{"size":"big"}""", 1)]
    [InlineData("""{"kind":"cat","size":"huge","name":"Tom","lives":9}""", None)]   // one mark for it, one against
    [InlineData("""{"kind":"bird","name":"Rex","bark":1}""", None)]
    public void An_object_is_the_branch_that_it_is_marked_as(string json, int expected) => Assert.Equal(expected, Told(Pets, json));

    [Theory]
    [InlineData("""{"name":"Rex","bark":1}""", 0)]
    [InlineData("""{"name":"Tom","lives":9}""", 1)]
    [InlineData("""{"kind":null,"name":"Tom","lives":9}""", 1)]
    [InlineData("""{"kind":{"dog":1},"name":"Tom","lives":9}""", 1)]
    [InlineData("""{"name":"Tom","lives":9,"bark":1}""", None)]     // both, as well
    [InlineData("""{"name":"Tom","lives":9,"bark":1,"size":7}""", 0)]   // a mark against the other
    [InlineData("""{"name":"Tom","lives":9,"bark":1,"size":null}""", 1)]    // more of the one than of the other
    [InlineData("""{"name":"Rex"}""", None)]
    [InlineData("""{}""", None)]
    public void An_object_without_a_mark_is_the_branch_whose_members_it_has(string json, int expected) => Assert.Equal(expected, Told(Pets, json));

    [Theory]
    [InlineData("\"text\"", 3)]
    [InlineData("1.5", 4)]
    [InlineData("""[["a"],[1]]""", 5)]
    [InlineData("[[]]", 5)]
    [InlineData("[]", 5)]
    [InlineData("[null,1]", 5)]
    [InlineData("[1]", None)]
    [InlineData("[[1]]", None)]
    [InlineData("true", 6)]
    [InlineData("false", 6)]
    public void Anything_else_is_the_branch_of_its_kind(string json, int expected) => Assert.Equal(expected, Told(Pets, json));

    [Theory]
    [InlineData("""{"name":"Rex","bark":1}""", 0)]
    [InlineData("""{"kind":"cat"}""", 1)]
    [InlineData("""{"Rex":1}""", 2)]
    [InlineData("""{}""", 2)]
    [InlineData("[]", None)]
    public void An_object_that_no_branch_describes_is_the_map_if_there_is_one(string json, int expected) => Assert.Equal(expected, Told(Maps, json));

    [Fact]
    public void The_only_object_among_the_branches_needs_no_members()
    {
        Assert.Equal(1, Told(new Branches("Pet", Branch.Text, DogBranch), "{}"));
        Assert.Equal(None, Told(new Branches("Pet", Branch.Text, DogBranch), """{"kind":"cat"}"""));
        Assert.Equal(None, Told(new Branches("Pet", Branch.Text), "{}"));
    }

    [Fact]
    public void Of_two_branches_with_one_mark_it_is_the_one_with_more_of_its_members()
    {
        var twins = new Branches("Pet", DogBranch, Branch.Object(Cat, [], ("kind", ["dog"])));
        Assert.Equal(0, Told(twins, """{"kind":"dog","bark":1}"""));
        Assert.Equal(1, Told(twins, """{"kind":"dog","lives":1}"""));
        Assert.Equal(None, Told(twins, """{"kind":"dog"}"""));
    }

    [Fact]
    public void A_null_is_no_branch() => Assert.Null(Read(Pets, "null", new DriftNotes()));

    [Fact]
    public void What_is_told_by_its_members_alone_and_cannot_be_read_is_kept_as_it_came()
    {
        var notes = new DriftNotes();
        Assert.Equal("""-1 {"name":"Rex","bark":"loud"}""", Read(Pets, """{"name":"Rex","bark":"loud"}""", notes));
        Assert.Equal("UnknownValue Pet.(other) 1", string.Join(";", notes.All.Select(Line)));
    }

    [Fact]
    public void What_is_marked_and_cannot_be_read_is_an_error_at_its_place()
    {
        var failure = Assert.Throws<BodyException>(() => Read(Pets, """{"kind":"dog","bark":"loud"}""", new DriftNotes()));
        Assert.Equal("expected a 32-bit integer at '[1].bark', found a string of another form", failure.Message);
    }

    [Fact]
    public void A_mark_that_no_branch_has_is_drift()
    {
        var notes = new DriftNotes();
        Assert.Equal("""-1 {"kind":"bird"}""", Read(Pets, """{"kind":"bird"}""", notes));
        Assert.Equal("UnknownValue Pet.bird 1", string.Join(";", notes.All.Select(Line)));
    }

    [Theory]
    [InlineData("""{"kind":"cat"}""", 1)]
    [InlineData("""{"name":"Rex","bark":1}""", None)]
    [InlineData("5", None)]
    public void A_base_class_looks_at_marks_alone(string json, int expected) => Assert.Equal(expected, BodyReader.ReadBody(Encoding.UTF8.GetBytes(json), (ref BodyReader reader, out object? value) =>
    {
        value = reader.BranchByMark(Pets);
        return reader.TryRead(out JToken? _);
    }));

    private static int Told(Branches branches, string json) =>
        int.Parse(Read(branches, json, new DriftNotes())!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    // The branch and what was read as it, between two others, so that a reader which ends too early or too late is noticed.
    private static string? Read(Branches branches, string json, DriftNotes notes)
    {
        var read = BodyReader.ReadBody(Encoding.UTF8.GetBytes($"""["before",{json},"after"]"""), notes.Along((ref BodyReader reader, out IReadOnlyList<string>? all) =>
        {
            var index = 0;
            return reader.TryReadList(out all, (ref BodyReader each, out string? value) => index++ == 1
                ? each.TryReadBranch(branches, ReadPet, out value) || (value = "null") is not null
                : each.TryRead(out value));
        }));
        Assert.Equal(("before", "after", 3), (read[0], read[2], read.Count));
        return read[1] == "null" ? null : read[1];
    }

    private static void ReadPet(ref BodyReader reader, int branch, out string? value)
    {
        value = null;
        if (branch == 0)
        {
            Assert.True(reader.TryStartObject());
            for (var cursor = default(MemberCursor); reader.TryNextMember(Dog, ref cursor, out var member);)
                _ = member == 2 ? reader.TryRead(out int _) : reader.TryRead(out JToken? _);
            value = "0";
        }
        else if (reader.TryRead(out JToken? token))
        {
            value = FormattableString.Invariant($"{branch} {token.ToString(Formatting.None)}");
        }
    }

    private static string Line((ContractDriftKind Kind, string Name, int Count) drift) => $"{drift.Kind} {drift.Name} {drift.Count}";
}
