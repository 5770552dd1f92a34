namespace Truedy.ContractChange.Contracts;

/// <summary>What a difference does to a consumer of the library.</summary>
/// <param name="IsBreaking">Whether a consumer who did nothing wrong may fail after it, or get something else.</param>
/// <param name="Text">What happens, in a sentence; empty if there is nothing to say beyond the difference.</param>
internal sealed record Consequence(bool IsBreaking, string Text)
{
    public static readonly Consequence None = new(false, "");

    public static Consequence Breaking(string text) => new(true, text);
}
