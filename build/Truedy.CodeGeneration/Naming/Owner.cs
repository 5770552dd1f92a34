namespace Truedy.CodeGeneration;

/// <summary>What an inline schema is called after: the C# name of a type and of its member, or of an operation and its part.</summary>
internal sealed record Owner(string Type, string Member, string? About = null)
{
    public Owner(Operation operation, string member, string? about = null) : this(operation.TypePrefix(operation.Name), member, about) { }

    public bool IsParameter { get; init; }
}
