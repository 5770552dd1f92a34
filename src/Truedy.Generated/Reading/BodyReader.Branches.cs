using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <content>Unions: one of several branches, or else what came as it came.</content>
internal ref partial struct BodyReader
{
    /// <summary>Reads a branch by its index; -1 reads any JSON.</summary>
    public delegate void ReadBranch<T>(ref BodyReader reader, int branch, out T? value);

    /// <summary>Reads a union. A branch that its kind or members alone have told, and that cannot be read, is none; one that is marked is read like
    /// any value.</summary>
    public bool TryReadBranch<T>(Branches branches, ReadBranch<T> read, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = null;
        if (_json.TokenType == JsonTokenType.Null)
            return false;
        var (branch, isMarked, mark) = branches.Find(_json);
        var before = this;
        try
        {
            if (branch >= 0)
                read(ref this, branch, out value);
        }
        catch (BodyException) when (!isMarked)
        {
            this = before;
        }
        if (value is null)
        {
            _notes?.UnknownBranch(branches.Owner, mark);
            read(ref this, -1, out value);
        }
        return value is not null;
    }

    /// <summary>The index of the branch that an object is marked to be; -1 if none.</summary>
    public readonly int BranchByMark(Branches branches) =>
        _json.TokenType == JsonTokenType.StartObject && branches.Find(_json) is (var branch, IsMarked: true, _) ? branch : -1;
}
