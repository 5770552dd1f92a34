namespace Truedy.Generated.Internal;

/// <summary>Notes where an answer is not as its contract says: by name and how often, never a value.</summary>
internal sealed class DriftNotes
{
    private const int MostChosenNames = 100;    // A hostile answer could choose a million.

    private readonly Dictionary<(ContractDriftKind Kind, string Owner, string Name), int> _counts = [];
    private int _chosenNames;

    /// <summary>The last member that has come and that the contract knows.</summary>
    public (JsonNames Names, int Index)? Member { get; private set; }

    /// <summary>What was noted, by names such as <c>Call.cost_credits</c> or <c>CallStatus.ended</c>.</summary>
    public IEnumerable<(ContractDriftKind Kind, string Name, int Count)> All =>
        _counts.Select(static each => (each.Key.Kind, $"{each.Key.Owner}.{each.Key.Name}", each.Value));

    /// <summary>The same reader, taking notes. An answer that is read again is noted anew.</summary>
    public BodyReader.Read<T> Along<T>(BodyReader.Read<T> read) => (ref BodyReader reader, out T? value) =>
    {
        _counts.Clear();
        _chosenNames = 0;
        reader.TakeNotes(this);
        return read(ref reader, out value);
    };

    /// <summary>A member that the contract names has come; null is a value like any other.</summary>
    public void KnownMember(JsonNames names, int index, ref MemberCursor cursor)
    {
        cursor.Came ??= new bool[names.Count];
        cursor.Came[index] = true;
        Member = (names, index);
    }

    public void UnknownMember(JsonNames names, string name) => NoteChosen(ContractDriftKind.UnknownMember, names.Owner, PlainName.Member(name));

    public void UnknownValue(JsonNames known, string value) => NoteChosen(ContractDriftKind.UnknownValue, known.Owner, PlainName.Value(value));

    /// <summary>A union holds what is none of its branches, marked as something else or not at all.</summary>
    public void UnknownBranch(string owner, string? mark) => NoteChosen(ContractDriftKind.UnknownValue, owner, PlainName.Value(mark ?? ""));

    /// <summary>An object is over.</summary>
    public void End(JsonNames names, MemberCursor cursor)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (cursor.Came?[index] != true)
                Note((ContractDriftKind.MissingMember, names.Owner, names[index]));
        }
    }

    /// <summary>The member that is being read holds a timestamp, or several, without an offset.</summary>
    public void TimestampWithoutOffset() => NoteMember(ContractDriftKind.TimestampWithoutOffset, Member);

    /// <summary>An item of the list or map that a member holds is null, and may not be.</summary>
    public void UnexpectedNull((JsonNames Names, int Index)? member) => NoteMember(ContractDriftKind.UnexpectedNull, member);

    private void NoteMember(ContractDriftKind kind, (JsonNames Names, int Index)? member)
    {
        if (member is var (names, index))
            Note((kind, names.Owner, names[index]));
    }

    // The contract bounds how many names of its own there are; the others are bounded here.
    private void NoteChosen(ContractDriftKind kind, string owner, string name)
    {
        if (name != PlainName.Other && !_counts.ContainsKey((kind, owner, name)) && ++_chosenNames > MostChosenNames)
            name = PlainName.Other;
        Note((kind, owner, name));
    }

    private void Note((ContractDriftKind Kind, string Owner, string Name) drift)
    {
        _counts.TryGetValue(drift, out var count);
        _counts[drift] = count + 1;
    }
}
