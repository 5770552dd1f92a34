using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>What the package's README and the documentation of its members show compiles as it stands, in a
/// program that has a host's builder.</summary>
public partial class ReadmeSpecs
{
    private const string Around = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Truedy.Generated;

        internal static class builder
        {
            public static IServiceCollection Services => new ServiceCollection();
            public static ConfigurationManager Configuration => new();
        }
        """;

    private static readonly string Readme = File.ReadAllText(Repository.Path("src", "Truedy.Generated.DependencyInjection", "README.md"));

    public static TheoryData<string> Examples => [.. XDocument.Load(Documentation).Descendants("code").Select(each => each.Value)];

    public static TheoryData<string> Blocks => [.. CSharpBlock().Matches(Readme.ReplaceLineEndings("\n")).Select(each => each.Groups["code"].Value)];

    private static string Documentation => Path.ChangeExtension(typeof(TruedyServiceCollectionExtensions).Assembly.Location, ".xml");

    [Theory]
    [MemberData(nameof(Blocks))]
    [MemberData(nameof(Examples))]
    public void A_block_of_csharp_compiles(string code)
    {
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = assemblies.Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Readme", [CSharpSyntaxTree.ParseText(Around), CSharpSyntaxTree.ParseText(code)], references);
        Assert.Empty(compilation.GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error));
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharpBlock();
}
