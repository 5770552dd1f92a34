using System.Text.RegularExpressions;

namespace Truedy.CodeGeneration.Tests;

/// <summary>How a run of the generator ended, and what it said.</summary>
internal sealed partial record Run(int ExitCode, IReadOnlyList<string> Lines)
{
    public string Output => string.Join('\n', Lines);

    public void Succeeds() => Assert.True(ExitCode == 0 && Lines.Count == 0, Output);

    /// <summary>It worked, and said that something has another name in C# than one would think: what it is made from, and both names.</summary>
    public void SucceedsNaming(params (string Place, string Source, string Name, string Plain)[] names)
    {
        Assert.True(ExitCode == 0 && names.Length == Lines.Count, Output);
        Assert.All(names.Zip(Lines), each =>
        {
            var ((place, source, name, plain), line) = each;
            Assert.StartsWith($"{place}: message TRU1030: '{source}' is '{name}' in C#, since '{plain}' is ", line, StringComparison.Ordinal);
            Assert.EndsWith(" in overlay.json names it otherwise.", line, StringComparison.Ordinal);
        });
    }

    /// <summary>It worked, and said one thing.</summary>
    public void SucceedsSaying(string place, string code, string text)
    {
        Assert.Equal(0, ExitCode);
        Assert.Equal([$"{place}: message {code}: {text}"], Lines);
    }

    /// <summary>It stopped with one error, which an editor can jump to.</summary>
    public void FailsAt(string place, string code, string saying) => FailsAt((place, code, saying));

    /// <summary>It stopped with these errors, one on a line, and nothing else.</summary>
    public void FailsAt(params (string Place, string Code, string Saying)[] errors)
    {
        Assert.NotEqual(0, ExitCode);
        Assert.True(errors.Length == Lines.Count, Output);
        Assert.All(errors.Zip(Lines), each =>
        {
            var ((place, code, saying), line) = each;
            Assert.StartsWith($"{place}: error {code}: ", line, StringComparison.Ordinal);
            Assert.Contains(saying, line, StringComparison.Ordinal);
            Assert.DoesNotMatch(StackTrace(), line);
        });
    }

    [GeneratedRegex(@"\bat \S+\(|:line \d+|Exception:")]
    private static partial Regex StackTrace();
}
