using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truedy.ContractChange.Surface;

/// <summary>Whether a declaration can stand where another stood, for code that was written or compiled against that one.</summary>
/// <param name="classes">The names of the reference types of the surface.</param>
internal sealed class Substitution(IReadOnlySet<string> classes)
{
    private static readonly SyntaxKind[] MayCome =
        [SyntaxKind.PublicKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.NewKeyword];

    private static readonly SyntaxKind[] MayGo =
    [
        SyntaxKind.ProtectedKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.SealedKeyword, SyntaxKind.RequiredKeyword, SyntaxKind.OverrideKeyword,
        SyntaxKind.NewKeyword,
    ];

    private static readonly string[] MustStay = ["JsonProperty", "JsonPropertyName", "JsonExtensionData", "Flags"];
    private static readonly string[] MustNotCome = ["JsonIgnore", "Experimental"];
    private static readonly string[] References = ["System.Collections.", "System.Uri", "System.IO.Stream", "Newtonsoft.Json.Linq."];

    /// <summary>Whether a type has at least the bases that it had, and is not closed to whoever derives from it.</summary>
    public static bool Replaces(BaseTypeDeclarationSyntax now, BaseTypeDeclarationSyntax before, bool canBeDerived) =>
        now.Kind() == before.Kind()
        && Bases(before).All(Bases(now).Contains)
        && HasModifiers(now, before, canBeDerived ? [] : [SyntaxKind.SealedKeyword])
        && HasAttributes(now, before)
        && $"{(now as TypeDeclarationSyntax)?.ConstraintClauses}" == $"{(before as TypeDeclarationSyntax)?.ConstraintClauses}";

    public bool Replaces(MemberDeclarationSyntax now, MemberDeclarationSyntax before) =>
        HasModifiers(now, before, []) && HasAttributes(now, before) && (now, before) switch
        {
            (PropertyDeclarationSyntax one, PropertyDeclarationSyntax other) =>
                one.Identifier.Text == other.Identifier.Text
                && WithoutNull(one.Type) == WithoutNull(other.Type)
                && Accessors(other).All(Accessors(one).Contains),
            (MethodDeclarationSyntax one, MethodDeclarationSyntax other) =>
                one.Identifier.Text == other.Identifier.Text
                && $"{one.TypeParameterList}{one.ConstraintClauses}" == $"{other.TypeParameterList}{other.ConstraintClauses}"
                && IsWithin(one.ReturnType, other.ReturnType) && TakesAll(one, other),
            (ConstructorDeclarationSyntax one, ConstructorDeclarationSyntax other) => TakesAll(one, other),
            _ => Bare(now) == Bare(before),
        };

    // Whether a member may be null is told by the contract, which knows whether it is sent or received.
    private string WithoutNull(TypeSyntax type) =>
        type is NullableTypeSyntax { ElementType: var element } && IsReference(element) ? $"{element}" : $"{type}";

    private bool IsWithin(TypeSyntax inner, TypeSyntax outer) => $"{inner}" == $"{outer}" || $"{inner}" == WithoutNull(outer);

    private bool TakesAll(BaseMethodDeclarationSyntax now, BaseMethodDeclarationSyntax before)
    {
        var (taken, given) = (now.ParameterList.Parameters, before.ParameterList.Parameters);
        return taken.Count == given.Count && taken.Zip(given).All(each =>
            each.First.Identifier.Text == each.Second.Identifier.Text && IsWithin(each.Second.Type!, each.First.Type!)
            && $"{each.First.Modifiers}" == $"{each.Second.Modifiers}" && (each.First.Default is not null || each.Second.Default is null));
    }

    private bool IsReference(TypeSyntax type) => type switch
    {
        ArrayTypeSyntax => true,
        PredefinedTypeSyntax named => named.Keyword.Kind() is SyntaxKind.StringKeyword or SyntaxKind.ObjectKeyword,
        _ => classes.Contains($"{type}".Split('.')[^1]) || References.Any(each => $"{type}".StartsWith(each, StringComparison.Ordinal)),
    };

    private static bool HasModifiers(MemberDeclarationSyntax now, MemberDeclarationSyntax before, SyntaxKind[] mayCome)
    {
        var (old, current) = (before.Modifiers.Select(each => each.Kind()), now.Modifiers.Select(each => each.Kind()));
        return old.Except(current).All(MayGo.Contains) && current.Except(old).All(each => MayCome.Contains(each) || mayCome.Contains(each));
    }

    private static bool HasAttributes(MemberDeclarationSyntax now, MemberDeclarationSyntax before)
    {
        var (old, current) = (Attributes(before).ToList(), Attributes(now).ToList());
        return old.Where(each => MustStay.Contains(each.Name)).All(current.Contains)
            && !current.Except(old).Any(each => MustNotCome.Contains(each.Name) || each is { Name: "Obsolete", IsError: true });
    }

    private static IEnumerable<(string Name, string Argument, bool IsError)> Attributes(MemberDeclarationSyntax member) =>
        from attribute in member.AttributeLists.SelectMany(each => each.Attributes)
        let arguments = attribute.ArgumentList?.Arguments ?? default
        let name = $"{attribute.Name}".Split('.')[^1]
        let isNamed = MustStay.Contains(name) && arguments.Count > 0 && arguments[0].NameEquals is null
        select (name, isNamed ? $"{arguments[0]}" : "", arguments.Any(each => $"{each}" == "true"));

    private static IEnumerable<string> Bases(BaseTypeDeclarationSyntax type) => type.BaseList?.Types.Select(each => $"{each}") ?? [];

    private static IEnumerable<string> Accessors(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.Select(each => $"{each.Modifiers}{each.Keyword}") ?? [];

    private static string Bare(MemberDeclarationSyntax member) => $"{member.WithAttributeLists(default).WithModifiers(default).WithoutTrivia()}";
}
