using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Names that the code around the generated one has, found in that code: what is added there is tried by itself.</summary>
internal static partial class TroublesomeNames
{
    private static readonly string[] Namespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>The types that the sources of the library declare, and the members of those that a generated type derives from.</summary>
    public static IEnumerable<string> OfTheLibrary { get; } = [.. Declared(each => each is not MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } || IsBase(type))];

    /// <summary>The public types that the sources declare whatever the contract says. Those for calls are called after its operations, which no
    /// schema is.</summary>
    public static IEnumerable<string> PublicTypesOfTheLibrary { get; } =
    [
        .. Declared(each => each is BaseTypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PublicKeyword)).Where(each => !each.StartsWith("Call", StringComparison.Ordinal)),
    ];

    /// <summary>Every word of C# in the templates: what they name, use and declare.</summary>
    public static IEnumerable<string> OfTheTemplates { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Path("build", "templates")).Select(File.ReadAllText)
            .SelectMany(each => Word().Matches(NoCode().Replace(each, " ")).Select(word => word.Value)),
    ];

    public static IEnumerable<string> Keywords { get; } =
        [.. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText), "_", "nameof", "var", "dynamic", "record"];

    /// <summary>
    /// The types that a consumer has in scope by ImplicitUsings, and how one says them in C#. The assemblies that run have public types too that no
    /// program is compiled against: those that the list of the generator does not have.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OfDotNet { get; } = Compiled.Types(Namespaces)
        .Where(each => TakenTypes.What(each.Name) is not null)
        .Where(each => !each.Name.EndsWith("Extensions", StringComparison.Ordinal) && each.GetAttributes().All(mark => mark.AttributeClass!.Name != "ObsoleteAttribute"))
        .GroupBy(each => each.Name, StringComparer.Ordinal)
        .ToDictionary(each => each.Key, each => each.Select(Said).First(), StringComparer.Ordinal);

    /// <summary>All of them in the gate, and every seventh otherwise.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Some(OfTheLibrary.Concat(OfTheTemplates).Concat(Compiled.TypesUsedByTheLibrary()).Concat(Keywords).Distinct(StringComparer.OrdinalIgnoreCase))];

    public static IEnumerable<string> Some(IEnumerable<string> names)
    {
        var step = Environment.GetEnvironmentVariable("TRUEDY_EVERY_PLACE") is null ? 7 : 1;
        return names.Where((_, index) => index % step == 0);
    }

    private static IEnumerable<string> Declared(Func<SyntaxNode, bool> take) => Compiled.LibrarySources()
        .SelectMany(each => CSharpSyntaxTree.ParseText(File.ReadAllText(each)).GetRoot().DescendantNodes())
        .Where(take)
        .Select(NameOf)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        BaseNamespaceDeclarationSyntax names => names.Name.ToString().Split('.')[^1],
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => null,
    };

    private static string Said(INamedTypeSymbol type) => type.Name + (type.Arity == 0 ? "" : $"<{new string(',', type.Arity - 1)}>");

    private static bool IsBase(TypeDeclarationSyntax type) => type.Identifier.Text is "TruedyServiceClient" or "ListOptions" or "ExtensibleEnumConverter";

    [GeneratedRegex(@"[\p{L}_]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}|///[^\n]*|""[^""\n]*""", RegexOptions.Singleline)]
    private static partial Regex NoCode();
}
