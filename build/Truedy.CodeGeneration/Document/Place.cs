using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Where something was written, however far it has been moved since.</summary>
internal sealed record Place(string File, int Line = 0, int Column = 0)
{
    /// <summary>The place of a token, or of the nearest thing around it that came out of a file.</summary>
    public static Place Of(JToken token)
    {
        for (var at = token; at is not null; at = at.Parent)
        {
            if ((at.Annotation<Place>() ?? (at as JProperty)?.Value.Annotation<Place>()) is { } place)
                return place;
        }

        throw new ArgumentException("The token belongs to no file.", nameof(token));
    }

    public override string ToString() => Line > 0 ? $"{File}({Line},{Column})" : File;
}
