using System.Text.RegularExpressions;

namespace Truedy.Pipeline.Tests;

/// <summary>A run of dotnet: how it ended, what it printed, and what its detailed log says it did.</summary>
public sealed partial record BuildRun(CommandRun Run, string Log)
{
    /// <summary>How often the generator ran.</summary>
    public int Generations => Generating().Count(Log);

    /// <summary>How often the library was compiled, once for each target framework.</summary>
    public int Compilations => Compiling().Count(Log);

    public BuildRun Succeeded()
    {
        Assert.True(Run.ExitCode == 0, Run.Output);
        return this;
    }

    /// <summary>The one distinct error, as <c>file(line,column): error CODE</c> from the root of the repository.</summary>
    public string OnlyError(string root)
    {
        Assert.NotEqual(0, Run.ExitCode);
        Assert.DoesNotContain("   at ", Run.Output, StringComparison.Ordinal);
        var errors = Run.Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => AfterCode().Replace(line, "$1")).Distinct(StringComparer.Ordinal)
            .Select(line => line.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)).Where(
                line => !line.EndsWith("error TRU0001", StringComparison.Ordinal));
        return Assert.Single(errors);
    }

    [GeneratedRegex("exec --roll-forward Major ", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Generating();

    [GeneratedRegex("/noconfig .*/out:obj/[A-Za-z]+/[^/]+/Truedy.Generated.dll", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Compiling();

    [GeneratedRegex("^(.*?: error [A-Z0-9]+):.*$", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AfterCode();
}
