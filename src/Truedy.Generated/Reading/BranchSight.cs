using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>How much of one branch is seen in an object.</summary>
/// <param name="branch">The branch; one that is no object is never seen.</param>
internal sealed class BranchSight(Branch? branch)
{
    private int _marks;
    private int _required;

    /// <summary>How many marks it has; none if it has one of another branch too.</summary>
    public int Marks => IsPossible ? _marks : 0;

    /// <summary>A mark that this branch does not have.</summary>
    public string? OtherMark { get; private set; }

    /// <summary>How many members are those of the branch.</summary>
    public int Known { get; private set; }

    public bool IsPossible => branch?.Names is not null && OtherMark is null;

    public bool HasAllRequired => _required == branch?.Required.Count;

    public void Member(string name, ref Utf8JsonReader json)
    {
        if (branch?.Names is null)
            return;
        Known += branch.Names.Contains(name) ? 1 : 0;
        _required += branch.Required.Contains(name, StringComparer.Ordinal) ? 1 : 0;
        foreach (var (mark, values) in branch.Marks)
        {
            if (mark != name || Scalar(ref json) is not { } value)
                continue;
            if (values.Contains(value, StringComparer.Ordinal))
                _marks++;
            else
                OtherMark ??= value;
        }
    }

    private static string? Scalar(ref Utf8JsonReader json) =>
        json.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False ? Utf8.Text(ref json) : null;
}
