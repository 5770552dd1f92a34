namespace Truedy.CodeGeneration;

/// <summary>One thing the user has to change, written the way MSBuild and editors recognise.</summary>
internal sealed record BuildError(string Code, Place Place, string Message)
{
    public override string ToString() => $"{Place}: error {Code}: {OneLine.From(Message)}";
}
