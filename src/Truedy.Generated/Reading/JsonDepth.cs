using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>How deep JSON may nest: one value that goes too deep is malformed, and the rest of the body is as good as before.</summary>
internal static class JsonDepth
{
    /// <summary>The most levels of a value of no fixed shape, and of a body as far as its shape goes, which is as deep as Newtonsoft.Json
    /// reads.</summary>
    public const int MostLevels = 64;

    /// <summary>For passing over what is too deep.</summary>
    public static readonly JsonReaderOptions Any = new() { MaxDepth = int.MaxValue };
}
