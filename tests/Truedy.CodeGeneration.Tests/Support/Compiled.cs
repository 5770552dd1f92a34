using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Compiles generated C# together with the library's own, and consumers against what came out.</summary>
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

    private static readonly ConditionalWeakTable<GeneratedCode, byte[]> Images = [];

    private static readonly string[] Assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>All that the compiler has against it, warnings too: a build makes errors of them.</summary>
    public static IEnumerable<Diagnostic> Complaints(GeneratedCode code) =>
        Library(code).GetDiagnostics().Where(each =>
            each.Severity == DiagnosticSeverity.Error || (each.Severity == DiagnosticSeverity.Warning && each.Location.SourceTree == code.Tree));

    /// <summary>The names of the types that it uses by their simple names, and does not declare.</summary>
    public static IEnumerable<string> TypesUsedBy(GeneratedCode code)
    {
        var model = Library(code).GetSemanticModel(code.Tree);
        return code.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(each => each.Identifier.Text != "var" && !each.Identifier.Text.StartsWith("__", StringComparison.Ordinal) && !IsQualified(each))
            .Where(each => model.GetSymbolInfo(each).Symbol is INamedTypeSymbol type && !IsDeclaredIn(code, type))
            .Select(each => each.Identifier.Text)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>
    /// The names of the types that the sources of the library use by their simple names, and which a type of a contract would hide: those of other
    /// namespaces, and, outside of theirs, the internal ones.
    /// </summary>
    public static IEnumerable<string> TypesUsedByTheLibrary()
    {
        var library = Library(Contracts.Seed);
        return library.SyntaxTrees.Where(each => each != Contracts.Seed.Tree).SelectMany(tree =>
        {
            var model = library.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(each => !each.IsVar && !IsQualified(each) && model.GetSymbolInfo(each).Symbol is INamedTypeSymbol type && IsHidden(type, model.GetEnclosingSymbol(each.SpanStart)))
                .Select(each => each.Identifier.Text);
        }).Distinct(StringComparer.Ordinal);
    }

    private static bool IsHidden(INamedTypeSymbol type, ISymbol? user) =>
        type.ContainingType is null && type.ContainingNamespace.ToString() switch
        {
            "Truedy.Generated" => false,
            "Truedy.Generated.Internal" => user?.ContainingNamespace?.ToString() != "Truedy.Generated.Internal" && user?.ToString() != "Truedy.Generated.Internal",
            _ => true,
        };

    /// <summary>The public types of .NET in some namespaces.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(IEnumerable<string> namespaces) => namespaces.SelectMany(each =>
        each.Split('.').Aggregate(Empty.GlobalNamespace, (outer, name) => outer.GetNamespaceMembers().Single(inner => inner.Name == name)).GetTypeMembers())
        .Where(each => each.DeclaredAccessibility == Accessibility.Public);

    /// <summary>All that the compiler has against a program of a consumer.</summary>
    public static IEnumerable<Diagnostic> ComplaintsOfConsumer(GeneratedCode code, string program)
    {
        var sources = new[] { program, ImplicitUsings }.Select(each => CSharpSyntaxTree.ParseText(each, Parsing(code)));
        return Compilation("Consumer", sources, MetadataReference.CreateFromImage(Emitted(Library(code)))).GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Programs of consumers, who see the public surface only, ready to run.</summary>
    public static Assembly Consumers(GeneratedCode code, IEnumerable<string> files) => Evolved(code, code, files);

    /// <summary>The same, compiled against the library as it was, and run on what it became.</summary>
    public static Assembly Evolved(GeneratedCode before, GeneratedCode code, IEnumerable<string> files)
    {
        var library = Image(before);
        var sources = files.Select(File.ReadAllText).Append(ImplicitUsings).Select(each => CSharpSyntaxTree.ParseText(each, Parsing(code)));
        var consumers = Emitted(Compilation("Consumers", sources, MetadataReference.CreateFromImage(library)));
        library = Image(code);
        var context = new AssemblyLoadContext("Consumers");
        context.LoadFromStream(new MemoryStream(library));
        return context.LoadFromStream(new MemoryStream(consumers));
    }

    private static CSharpCompilation Empty => Compilation("Empty", []);

    private static byte[] Image(GeneratedCode code) => Images.GetValue(code, static each => Emitted(Library(each)));

    private static bool IsQualified(SimpleNameSyntax name) =>
        (name.Parent is QualifiedNameSyntax type && type.Right == name) || (name.Parent is MemberAccessExpressionSyntax member && member.Name == name);

    private static bool IsDeclaredIn(GeneratedCode code, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(each => each.SyntaxTree == code.Tree);

    private static byte[] Emitted(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private static CSharpCompilation Library(GeneratedCode code)
    {
        var sources = LibrarySources().Select(File.ReadAllText).Append(ImplicitUsings).Append("global using Truedy.Generated.Internal;");
        return Compilation("Truedy.Generated", sources.Select(each => CSharpSyntaxTree.ParseText(each, Parsing(code))).Append(code.Tree));
    }

    public static IEnumerable<string> LibrarySources()
    {
        var library = Repository.Path("src", "Truedy.Generated");
        var folders = Directory.EnumerateDirectories(library).Where(each => Path.GetFileName(each) is not ("bin" or "obj" or "NetStandard"));
        return folders.Append(library).SelectMany(each => Directory.EnumerateFiles(each, "*.cs"));
    }

    private static CSharpParseOptions Parsing(GeneratedCode code) => (CSharpParseOptions)code.Tree.Options;

    private static CSharpCompilation Compilation(string name, IEnumerable<SyntaxTree> sources, params MetadataReference[] references) => CSharpCompilation.Create(
        name,
        sources,
        Assemblies.Select(each => MetadataReference.CreateFromFile(each)).Concat(references),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
