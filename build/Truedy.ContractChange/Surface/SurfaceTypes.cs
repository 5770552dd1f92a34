using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truedy.ContractChange.Surface;

/// <summary>The types of a surface before and after: what a consumer of them still has, and what he has to write now.</summary>
internal sealed class SurfaceTypes
{
    private readonly ILookup<string, MemberDeclarationSyntax> _before;
    private readonly ILookup<string, MemberDeclarationSyntax> _after;
    private readonly Dictionary<string, BaseTypeDeclarationSyntax> _oldHeads;
    private readonly Dictionary<string, BaseTypeDeclarationSyntax> _heads;
    private readonly Substitution _substitution;

    public SurfaceTypes(IReadOnlyList<SurfaceMember> before, IReadOnlyList<SurfaceMember> after)
    {
        (_before, _after) = (Members(before), Members(after));
        (_oldHeads, _heads) = (Heads(before), Heads(after));
        var classes = _heads.Where(each => each.Value is not (StructDeclarationSyntax or EnumDeclarationSyntax)).Select(each => each.Key);
        _substitution = new Substitution(classes.ToHashSet());
    }

    /// <summary>Whether code that uses a member compiles and runs against what is there now, be it in a base type.</summary>
    public bool HasStill(SurfaceMember member) => Parse(member) switch
    {
        BaseTypeDeclarationSyntax head when member.IsHead =>
            _heads.TryGetValue(member.Type, out var now) && Substitution.Replaces(now, head, CanBeDerived(member.Type)),
        var node when !_heads.ContainsKey(member.Type) => _after[member.Type].Any(each => _substitution.Replaces(each, node)),
        var node when IsOverride(node) => true, // The base has it
        var node => WithBases(member.Type).Any(type => _after[type].Any(each => _substitution.Replaces(each, node))),
    };

    /// <summary>Whether a consumer who derived from a type, or implemented it, does not compile any more.</summary>
    public bool HasToBeImplemented(SurfaceMember member) => !member.IsHead && _oldHeads.TryGetValue(member.Type, out var type)
        && (type is InterfaceDeclarationSyntax || (CanBeDerived(member.Type) && Parse(member).Modifiers.Any(SyntaxKind.AbstractKeyword)));

    private static MemberDeclarationSyntax Parse(SurfaceMember member)
    {
        var isType = member.IsHead && !member.Declaration.EndsWith(';');
        return SyntaxFactory.ParseMemberDeclaration($"{member.Attributes}\n{member.Declaration}{(isType ? " { }" : "")}")!;
    }

    private static ILookup<string, MemberDeclarationSyntax> Members(IReadOnlyList<SurfaceMember> surface) =>
        surface.Where(each => !each.IsHead || each.Declaration.EndsWith(';')).ToLookup(each => each.Type, Parse);

    private static Dictionary<string, BaseTypeDeclarationSyntax> Heads(IReadOnlyList<SurfaceMember> surface) =>
        surface.Where(each => each.IsHead).DistinctBy(each => each.Type).Select(each => (each.Type, Node: Parse(each) as BaseTypeDeclarationSyntax))
            .Where(each => each.Node is not null).ToDictionary(each => each.Type, each => each.Node!);

    private static bool IsOverride(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.OverrideKeyword);

    private bool CanBeDerived(string type) =>
        !_oldHeads[type].Modifiers.Any(SyntaxKind.SealedKeyword) && _before[type].Any(each => each is ConstructorDeclarationSyntax);

    private IEnumerable<string> WithBases(string type) => !_heads.TryGetValue(type, out var head) ? [type] :
        (head.BaseList?.Types ?? []).SelectMany(each => WithBases(each.Type.ToString().Split('.')[^1])).Prepend(type);
}
