using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truedy.CodeGeneration.Tests;

/// <summary>Generated C#, to be asked what it declares: <c>CallsClient.ListAsync</c>, <c>Call.CostUsd</c>.</summary>
internal sealed class GeneratedCode
{
    private readonly IReadOnlyList<TypeDeclarationSyntax> _public;
    private readonly ILookup<string, TypeDeclarationSyntax> _byName;

    public GeneratedCode(string text)
    {
        Text = text;
        Tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose), "Truedy.g.cs");
        _public = [.. Tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(each => each.Modifiers.Any(SyntaxKind.PublicKeyword))];
        _byName = _public.ToLookup(each => each.Identifier.Text, StringComparer.Ordinal);
    }

    public string Text { get; }

    public SyntaxTree Tree { get; }

    /// <summary>The public types, in their order.</summary>
    public IEnumerable<string> Types => _public.Select(each => each.Identifier.Text);

    public IEnumerable<string> Identifiers =>
        Tree.GetRoot().DescendantTokens().Where(each => each.IsKind(SyntaxKind.IdentifierToken)).Select(each => each.ValueText);

    /// <summary>The declared properties and methods of a type that a consumer sees, in their order, but for <c>With</c>, which every client
    /// has.</summary>
    public IEnumerable<string> Members(string type) => Declarations(type).Select(NameOf).OfType<string>().Where(static name => name != "With").Distinct(StringComparer.Ordinal);

    /// <summary>A declaration without attributes and body, on one line.</summary>
    public string Declaration(string path) => Find(path) switch
    {
        MethodDeclarationSyntax method => OneLine(method.WithAttributeLists([]).WithBody(null)),
        TypeDeclarationSyntax type => OneLine(type.WithAttributeLists([]).WithMembers([])),
        var other => OneLine(other.WithAttributeLists([])),
    };

    /// <summary>A method's parameters, as <c>(string agentId, AgentGetQuery? query)</c>, without the last one, which is how to cancel.</summary>
    public string Parameters(string path) => Parameters((MethodDeclarationSyntax)Find(path));

    /// <summary>The parameters of every overload of a method.</summary>
    public IEnumerable<string> Overloads(string path) => path.Split('.') is [var type, var member]
        ? Declarations(type).OfType<MethodDeclarationSyntax>().Where(each => NameOf(each) == member).Select(Parameters)
        : [];

    private static string Parameters(MethodDeclarationSyntax method)
    {
        var parameters = method.ParameterList.Parameters;
        Assert.Equal("CancellationToken cancellationToken = default", OneLine(parameters[^1]));
        return $"({string.Join(", ", parameters.Take(parameters.Count - 1).Select(OneLine))})";
    }

    /// <summary>What a method sends and reads, on one line.</summary>
    public string Body(string path) => OneLine(((MethodDeclarationSyntax)Find(path)).Body!);

    /// <summary>The type of a property, and what it starts with.</summary>
    public string Property(string path)
    {
        var property = (PropertyDeclarationSyntax)Find(path);
        return OneLine(property.Type) + (property.Initializer is { } initializer ? " " + OneLine(initializer) : "");
    }

    public IEnumerable<string> Attributes(string path) => Find(path).AttributeLists.SelectMany(each => each.Attributes).Select(OneLine);

    /// <summary>The XML comment, as it is written.</summary>
    public IEnumerable<string> Documentation(string path) =>
        Find(path).GetLeadingTrivia().ToFullString().Split('\n', StringSplitOptions.TrimEntries)
            .Where(each => each.StartsWith("///", StringComparison.Ordinal))
            .Select(each => each[4..]);

    /// <summary>The words of a set: its static members, and what each of them writes.</summary>
    public IEnumerable<string> Words(string type) =>
        from property in Declarations(type).OfType<PropertyDeclarationSyntax>()
        where property.Modifiers.Any(SyntaxKind.StaticKeyword)
        select $"{property.Identifier.Text}: {((ImplicitObjectCreationExpressionSyntax)property.Initializer!.Value).ArgumentList.Arguments[0]}";

    private static string OneLine(SyntaxNode node) => node.WithoutTrivia().NormalizeWhitespace(indentation: "", eol: " ").ToFullString().Trim();

    // Of overloads, the one that takes all.
    private static int ParameterCount(MemberDeclarationSyntax member) => (member as BaseMethodDeclarationSyntax)?.ParameterList.Parameters.Count ?? 0;

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        _ => null,
    };

    private IEnumerable<MemberDeclarationSyntax> Declarations(string type) =>
        _byName[type].Single().Members.Where(each => each.Modifiers.Any(SyntaxKind.PublicKeyword));

    private MemberDeclarationSyntax Find(string path) => path.Split('.') switch
    {
        [var type, var member] => Declarations(type).Where(each => NameOf(each) == member).MaxBy(ParameterCount)!,
        _ => _byName[path].Single(),
    };
}
