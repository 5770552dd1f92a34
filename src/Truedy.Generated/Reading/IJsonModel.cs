using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truedy.Generated.Internal;

/// <summary>A generated type that reads and writes itself, for converters, which know it by type only.</summary>
/// <typeparam name="T">The type itself.</typeparam>
internal interface IJsonModel<T>
{
    /// <summary>Reads another one; this one does not matter.</summary>
    bool Read(ref BodyReader reader, [NotNullWhen(true)] out T? value);

    void Write(Utf8JsonWriter writer);
}
