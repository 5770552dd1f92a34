namespace Truedy.Generated.Internal;

/// <summary>An extensible enum, for messages, which tell its values.</summary>
internal interface IExtensibleEnum
{
    /// <summary>The values that the contract names.</summary>
    JsonNames Named { get; }

    /// <summary>Whether this is one of them.</summary>
    bool IsKnown { get; }
}

/// <summary>An extensible enum, for converters, which know it by type only.</summary>
/// <typeparam name="T">The extensible enum itself.</typeparam>
internal interface IExtensibleEnum<T> : IExtensibleEnum
    where T : struct
{
    /// <summary>Another one of that value; this one does not matter.</summary>
    T Of(string value);
}
