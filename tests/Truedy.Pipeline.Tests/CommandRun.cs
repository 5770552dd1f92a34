namespace Truedy.Pipeline.Tests;

/// <summary>How a program ended, and what it printed.</summary>
public sealed record CommandRun(int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
