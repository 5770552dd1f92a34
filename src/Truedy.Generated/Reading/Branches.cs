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

    /// <summary>The index of the branch that the value is, -1 if it is none; whether it is marked as such; and if it is not, the first mark that no branch has.</summary>
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
        var seen = new Sight[all.Length];
        string? mark = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Utf8.Text(ref json);
            json.Read();
            for (var index = 0; index < all.Length; index++)
                seen[index].Member(all[index], name, ref json, ref mark);
            json.Skip();
        }
        var (most, marked) = Best(seen, static (_, sight) => sight.Marks);
        if (most >= 0 && seen[most].Marks > 0)
            return (marked ? most : Best(seen, (index, sight) => sight.Marks == seen[most].Marks ? 1 + sight.Known : 0) is (var closest, true) ? closest : None, true, null);
        var objects = all.Count(static each => each?.Names is not null);
        var (best, isBest) = Best(seen, (index, sight) => all[index]?.Names is null ? 0 : objects == 1 ? 1 : sight.Required == all[index]!.Required.Count ? sight.Known : 0);
        return (best >= 0 && isBest ? best : Array.FindIndex(all, static each => each == Branch.Map), false, mark);
    }

    // The branch with the most of something, more than none, that no mark speaks against; and whether no other has as much.
    private static (int Index, bool IsAlone) Best(Sight[] seen, Func<int, Sight, int> count)
    {
        var (best, most, isAlone) = (None, 0, false);
        for (var index = 0; index < seen.Length; index++)
        {
            var here = seen[index].IsAnother ? 0 : count(index, seen[index]);
            if (here > most)
                (best, most, isAlone) = (index, here, true);
            else if (here == most)
                isAlone = false;
        }
        return (best, isAlone);
    }

    /// <summary>What was seen of a branch in an object.</summary>
    private struct Sight
    {
        public int Marks { get; private set; }

        public bool IsAnother { get; private set; }

        public int Known { get; private set; }

        public int Required { get; private set; }

        public void Member(Branch? branch, string name, ref Utf8JsonReader json, ref string? mark)
        {
            if (branch?.Names is null)
                return;
            Known += branch.Names.Contains(name) ? 1 : 0;
            Required += branch.Required.Contains(name, StringComparer.Ordinal) ? 1 : 0;
            foreach (var (marking, values) in branch.Marks)
            {
                if (marking != name || Scalar(ref json) is not { } value)
                    continue;
                if (values.Contains(value, StringComparer.Ordinal))
                    Marks++;
                else
                    (IsAnother, mark) = (true, mark ?? value);
            }
        }

        private static string? Scalar(ref Utf8JsonReader json) =>
            json.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False ? Utf8.Text(ref json) : null;
    }
}
