using System.Text.RegularExpressions;

namespace Truedy.ContractChange.Surface;

/// <summary>Takes a public surface apart into its members.</summary>
internal static partial class SurfaceText
{
    private const string TypeIndent = "    ";
    private const string MemberIndent = "        ";

    public static IReadOnlyList<SurfaceMember> Members(string surface)
    {
        var members = new List<SurfaceMember>();
        var (type, attributes) = ("", new List<string>());
        foreach (var line in surface.Split('\n').Where(IsSaid))
        {
            var said = line.Trim();
            if (said.StartsWith('[') && said.EndsWith(']'))
            {
                attributes.Add(said);
                continue;
            }

            var isHead = !line.StartsWith(MemberIndent, StringComparison.Ordinal);
            type = isHead ? NameOf(said) : type;
            members.Add(new SurfaceMember(type, said, string.Join('\n', attributes), isHead));
            attributes.Clear();
        }

        return members;
    }

    private static bool IsSaid(string line) => line.StartsWith(TypeIndent, StringComparison.Ordinal) && line.Trim() is not ("{" or "}");

    private static string NameOf(string declaration) => TypeName().Match(declaration) is { Success: true } match ? match.Value : declaration;

    [GeneratedRegex(@"(?<=\b(class|struct|interface|enum) )\w+(<[^>]*>)?", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeName();
}
