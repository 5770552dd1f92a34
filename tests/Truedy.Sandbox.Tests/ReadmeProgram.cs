using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truedy.Sandbox.Tests;

/// <summary>A block of C# in the README, compiled as the program that it is, with what the text around it takes for granted.</summary>
internal sealed partial class ReadmeProgram
{
    private const string Around = """
        global using System; global using System.Collections.Generic; global using System.Data; global using System.IO; global using System.Linq; global using System.Net;
        global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.EntityFrameworkCore; global using Dapper; global using Newtonsoft.Json.Linq; global using NSubstitute;
        global using OpenTelemetry; global using OpenTelemetry.Metrics; global using OpenTelemetry.Trace;
        global using Truedy.Generated; global using Truedy.Generated.Testing;
        global using static Around;

        internal static class Around
        {
            public static CallsClient calls => (CallsClient)AppContext.GetData("calls")!;
            public static ModelBuilder model => (ModelBuilder)AppContext.GetData("model")!;
            public static WebApplicationBuilder builder { get; } = WebApplication.CreateBuilder();
            public static ValueTask<string> GetKeyAsync(string account, CancellationToken stop) => new("truedy_0123456789abcdefghijABCDEFGHIJ01");

            public static Task SaveAsync(IEnumerable<Call> page)
            {
                ((List<Call>)AppContext.GetData("saved")!).AddRange(page);
                return Task.CompletedTask;
            }
        }
        """;

    private static readonly string Text = File.ReadAllText(Readme()).ReplaceLineEndings("\n");
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    private readonly Lazy<Assembly> _compiled;

    private ReadmeProgram(string name, string code)
    {
        (Name, Code) = (name, code);
        _compiled = new Lazy<Assembly>(Compile);
    }

    /// <summary>Every block, named after its heading, and its number if that has several.</summary>
    public static IReadOnlyList<ReadmeProgram> All { get; } =
        [.. Section().Matches(Text).SelectMany(section => Block().Matches(section.Groups["text"].Value).Select((block, index) =>
            new ReadmeProgram(section.Groups["heading"].Value + (index == 0 ? "" : $" {index + 1}"), block.Groups["code"].Value)))];

    public string Name { get; }

    public string Code { get; }

    /// <summary>Whether it is one of a job.</summary>
    public bool IsOfJob => Text.Contains($"\n### {Name.TrimEnd('2', ' ')}\n", StringComparison.Ordinal);

    public static ReadmeProgram Of(string name) => All.Single(each => each.Name == name);

    /// <summary>Makes an assembly of it, or says what the compiler has against it.</summary>
    public Assembly Compile()
    {
        var compilation = CSharpCompilation.Create("Readme", [CSharpSyntaxTree.ParseText(Around), CSharpSyntaxTree.ParseText(Code)], References.Value);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(assembly.ToArray());
    }

    /// <summary>Runs it, and gives the lines that it prints.</summary>
    public async Task<string[]> RunAsync()
    {
        var console = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            // The entry point blocks; behind it is the task of the top-level statements.
            var main = _compiled.Value.EntryPoint!;
            await Task.Run(() => main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null));
        }
        finally
        {
            Console.SetOut(console);
        }
        return printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string Readme() =>
        typeof(ReadmeProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "Readme").Value!;

    [GeneratedRegex("(?<=\n)##+ (?<heading>[^\n]*)\n(?<text>.*?)(?=\n##+ |$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
