namespace Truedy.ContractChange.Surface;

/// <summary>A public member, or the head of a public type: its declaration, and the attributes above it.</summary>
internal sealed record SurfaceMember(string Type, string Declaration, string Attributes, bool IsHead)
{
    public IEnumerable<string> Lines =>
        Attributes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(Declaration).Select(each => IsHead ? each : "    " + each);
}
