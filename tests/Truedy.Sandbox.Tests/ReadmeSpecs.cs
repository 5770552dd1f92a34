using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truedy.Sandbox.Tests;

public partial class ReadmeSpecs
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    [Fact]
    public async Task The_lines_of_the_readme_run_as_they_stand_and_print_ten_failed_calls()
    {
        var printed = await RunAsync(Compile(await BlockAsync("List calls")));
        Assert.Equal(10, printed.Length);
        Assert.All(printed, line => Assert.Matches(@"^call_[0-9a-f]+ failed \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ \S* USD$", line));
    }

    [Fact]
    public async Task The_lines_about_drift_run_as_they_stand_and_print_what_is_new()
    {
        var printed = await RunAsync(Compile(await BlockAsync("Notice when the API changes")));
        Assert.Contains("GET calls: 100 x UnknownMember Call.cost_credits", printed);
        Assert.All(printed, line => Assert.Matches(@"^GET calls: \d+ x \w+ \w+\.[\w-]+$", line));
    }

    private static async Task<string> BlockAsync(string heading)
    {
        var section = (await File.ReadAllTextAsync(Metadata("Readme"))).Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        return Assert.Single(CSharpBlock().Matches(section)).Groups["code"].Value;
    }

    internal static Assembly Compile(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(
            path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)], references);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(assembly.ToArray());
    }

    private static async Task<string[]> RunAsync(Assembly program)
    {
        var console = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            // The entry point blocks; behind it is the task of the top-level statements.
            await Task.Run(() => program.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
        }
        finally
        {
            Console.SetOut(console);
        }
        return printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string Metadata(string key) =>
        typeof(ReadmeSpecs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharpBlock();
}
