using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Compiles generated C# with what it may call: the library's readers, and <c>Fixtures/Seams.cs</c>.</summary>
internal static class Compiled
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>All that the compiler has against it, warnings too: a build makes errors of them.</summary>
    public static IEnumerable<Diagnostic> Complaints(GeneratedCode code)
    {
        var parsing = (CSharpParseOptions)code.Tree.Options;
        var sources = Directory.EnumerateFiles(Repository.Path("src", "Truedy.Generated", "Reading")).Append(Repository.Fixture("Seams.cs")).Select(File.ReadAllText).Append(ImplicitUsings);
        var compilation = CSharpCompilation.Create(
            "Generated",
            sources.Select(each => CSharpSyntaxTree.ParseText(each, parsing)).Append(code.Tree),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(each => MetadataReference.CreateFromFile(each)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error || (each.Severity == DiagnosticSeverity.Warning && each.Location.SourceTree == code.Tree));
    }
}
