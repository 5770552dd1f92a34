using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>
/// Tells which branch of a union a value is: by what marks it, else by its kind, else by its members. What could be two of them as well is none.
/// </summary>
/// <param name="owner">The union, by its C# name.</param>
/// <param name="all">Its branches; null for one that nothing tells.</param>
internal sealed class Branches(string owner, params Branch?[] all)
{
    private const int None = -1;

    public string Owner => owner;

    /// <summary>The index of the branch that the value is, -1 if it is none; whether it is marked as such; and otherwise the mark that no branch
    /// has, if there is one.</summary>
    public (int Index, bool IsMarked, string? Mark) Find(Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartObject)
            return FindObject(json);
        for (var index = 0; index < all.Length; index++)
        {
            if (all[index]?.IsOfKind(json) == true)
                return (index, false, null);
        }
        return (None, false, null);
    }

    private (int Index, bool IsMarked, string? Mark) FindObject(Utf8JsonReader json)
    {
        var seen = Look(json);
        var marks = seen.Max(static each => each.Marks);
        if (marks > 0)
            return (Closest(seen, each => each.Marks == marks ? 1 + each.Known : 0), true, null);
        var isOnly = all.Count(static each => each?.Names is not null) == 1;
        var closest = Closest(seen, each => isOnly ? 1 : each.HasAllRequired ? each.Known : 0);
        var index = closest != None ? closest : Array.IndexOf(all, Branch.Map);
        return (index, false, seen.Select(static each => each.OtherMark).FirstOrDefault(static each => each is not null));
    }

    private BranchSight[] Look(Utf8JsonReader json)
    {
        var seen = Array.ConvertAll(all, static each => new BranchSight(each));
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Utf8.Text(ref json);
            json.Read();
            foreach (var each in seen)
                each.Member(name, ref json);
            json.Skip();
        }
        return seen;
    }

    // The one that nothing speaks against and that has the most, if no other has as much.
    private static int Closest(BranchSight[] seen, Func<BranchSight, int> count)
    {
        var counts = Array.ConvertAll(seen, each => each.IsPossible ? count(each) : 0);
        var most = counts.Max();
        return most > 0 && counts.Count(each => each == most) == 1 ? Array.IndexOf(counts, most) : None;
    }
}
