namespace Truedy.ContractChange.Surface;

/// <summary>A public member, or the head of a public type: its declaration, and the attributes above it.</summary>
internal sealed record SurfaceMember(string Type, string Declaration, string Attributes, bool IsHead)
{
    public bool IsAbstract => Declaration.Contains(" abstract ", StringComparison.Ordinal);

    public IEnumerable<string> Lines =>
        Attributes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(Declaration).Select(each => IsHead ? each : "    " + each);

    /// <summary>Whether code that was written against the other one compiles and runs against this one too: it may have more attributes.</summary>
    public bool Replaces(SurfaceMember other) =>
        (Type, Declaration) == (other.Type, other.Declaration) && other.Attributes.Split('\n').All(Attributes.Split('\n').Append("").Contains);
}
