using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    private static readonly string[] Assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>All that the compiler has against it, warnings too: a build makes errors of them.</summary>
    public static IEnumerable<Diagnostic> Complaints(GeneratedCode code) =>
        Compile(code).GetDiagnostics().Where(each =>
            each.Severity == DiagnosticSeverity.Error || (each.Severity == DiagnosticSeverity.Warning && each.Location.SourceTree == code.Tree));

    /// <summary>The names of the types that it uses and does not declare.</summary>
    public static IEnumerable<string> TypesUsedBy(GeneratedCode code)
    {
        var model = Compile(code).GetSemanticModel(code.Tree);
        return code.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(each => each.Identifier.Text != "var" && model.GetSymbolInfo(each).Symbol is INamedTypeSymbol type && !IsDeclaredIn(code, type))
            .Select(each => each.Identifier.Text)
            .Distinct(StringComparer.Ordinal);
    }

    private static bool IsDeclaredIn(GeneratedCode code, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(each => each.SyntaxTree == code.Tree);

    private static CSharpCompilation Compile(GeneratedCode code)
    {
        var parsing = (CSharpParseOptions)code.Tree.Options;
        var readers = Directory.EnumerateFiles(Repository.Path("src", "Truedy.Generated", "Reading"));
        var sources = readers.Append(Repository.Fixture("Seams.cs")).Select(File.ReadAllText).Append(ImplicitUsings);
        return CSharpCompilation.Create(
            "Generated",
            sources.Select(each => CSharpSyntaxTree.ParseText(each, parsing)).Append(code.Tree),
            Assemblies.Select(each => MetadataReference.CreateFromFile(each)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
