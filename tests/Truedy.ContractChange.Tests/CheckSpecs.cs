using Truedy.ContractChange.Contracts;

namespace Truedy.ContractChange.Tests;

/// <summary>Every check of a well-known contract differ, weighed as what it does to a consumer of this library.</summary>
public class CheckSpecs
{
    private static readonly string[] Known = File.ReadAllLines(
        Path.Combine(Repository.Own.Root, "tests", "Truedy.ContractChange.Tests", "Fixtures", "oasdiff-checks.txt"));

    public static TheoryData<string, string, string, string, string> Checks
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var (check, place, before, after, expected) in CheckTable.Rows)
                data.Add(check, place, before, after, expected);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void It_is_weighed_as_what_it_does_to_a_consumer(string check, string place, string before, string after, string expected)
    {
        var differences = Inventory.Compare(CheckTable.Contract(place, before), CheckTable.Contract(place, after));
        var by = string.Join("; ", differences.Select(each => $"{each.Kind} {each.Name}"));
        Assert.True(Said(differences) == expected, $"{check}: {Said(differences)}, by {by}");
    }

    [Fact]
    public void No_check_of_the_differ_is_forgotten_and_none_is_weighed_twice()
    {
        var weighed = CheckTable.Rows.Select(each => each.Check).Where(each => !each.StartsWith("own-", StringComparison.Ordinal));
        var others = CheckTable.Others.ToList();
        var applying = Known.Where(each => !others.Exists(other => other.IsMatch(each)));
        Assert.Equal(applying.Order(StringComparer.Ordinal), weighed.Order(StringComparer.Ordinal));
    }

    private static string Said(IReadOnlyList<Difference> differences)
    {
        var isBreaking = differences.Any(each => each.IsBreaking);
        var impact = differences.Count == 0 ? "nothing" : isBreaking ? "breaking" : "compatible";
        var texts = differences.Where(each => each.IsBreaking == isBreaking).Select(each => each.Consequence.Text).Distinct();
        return string.Join(' ', texts.Where(each => each.Length > 0)) is { Length: > 0 } said ? $"{impact}: {said}" : impact;
    }
}
