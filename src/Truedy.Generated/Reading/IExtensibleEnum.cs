namespace Truedy.Generated.Internal;

/// <summary>An extensible enum, for converters, which know it by type only.</summary>
/// <typeparam name="T">The extensible enum itself.</typeparam>
internal interface IExtensibleEnum<T>
    where T : struct
{
    /// <summary>Another one of that value; this one does not matter.</summary>
    T Of(string value);
}
