using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Truedy.Generated;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

/// <summary>What the READMEs of the packages and the documentation of their members show works as it stands; that of dependency
/// injection is compiled beside its own tests.</summary>
public partial class PackageReadmeSpecs
{
    public static TheoryData<string> CliLines => [.. Cli().Matches(Readme("Truedy.Cli")).Select(each => each.Groups["line"].Value.TrimEnd())];

    public static TheoryData<string> CliOptions => [.. CliOption().Matches(Readme("Truedy.Cli")).Select(each => each.Groups["option"].Value)];

    public static TheoryData<string> Examples =>
        [.. new[] { typeof(CallsClient), typeof(TruedySandbox) }.SelectMany(Documentation).Select(each => each.Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles(string code)
    {
        var client = code.Contains("calls.", StringComparison.Ordinal) ? "using var calls = new CallsClient();" : "";
        Assert.NotNull(ReadmeSpecs.Compile($"using Truedy.Generated; using Truedy.Generated.Testing; {client}\n{code}").EntryPoint);
    }

    [Fact]
    public void The_lines_of_the_client_compile() => Assert.NotNull(ReadmeSpecs.Compile(Block("Truedy.Generated")).EntryPoint);

    [Fact]
    public void The_lines_of_the_sandbox_run() =>
        ReadmeSpecs.Compile(Block("Truedy.Generated.Testing")).EntryPoint!.Invoke(null, [Array.Empty<string>()]);

    [Theory]
    [MemberData(nameof(CliLines))]
    public async Task A_line_of_the_command_line_runs(string line)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        string[] arguments = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        CliRun run = arguments is ["sandbox", ..]
            ? await CliProcess.RunAsync([.. arguments, "--help"])   // it would run until Ctrl+C
            : arguments.Contains("--sandbox") ? await CliProcess.RunAsync(arguments) : await CliProcess.RunAsync(sandbox, arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [MemberData(nameof(CliOptions))]
    public async Task An_option_of_the_table_is_one(string option) =>
        Assert.Matches($@"(?m)^ +(-\w, )?{option}\b", (await CliProcess.RunAsync("calls", "list", "--help")).Output);

    private static IEnumerable<XElement> Documentation(Type type) =>
        XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("code");

    private static string Block(string package) => Assert.Single(CSharp().Matches(Readme(package))).Groups["code"].Value;

    private static string Readme(string package) => File.ReadAllText(Path.Combine(Root, "src", package, "README.md")).ReplaceLineEndings("\n");

    private static string Root =>
        Path.GetDirectoryName(typeof(PackageReadmeSpecs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "Readme").Value!)!;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharp();

    // Up to where the shell takes over.
    [GeneratedRegex(@"^truedy (?<line>[^#|>\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cli();

    [GeneratedRegex("^\\| `(?<option>--[a-z-]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CliOption();
}
