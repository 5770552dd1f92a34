namespace Truedy.Generated;

/// <summary>Every client that the library has, for containers that register them all: <c>AddTruedy</c> does.</summary>
/// <remarks>Nothing is looked for at run time, so that trimming and native compilation keep what is needed, and no
/// client if this is not used.</remarks>
public static partial class TruedyClients
{
    /// <summary>How each client is made of an <see cref="HttpClient"/> that stays the caller's, and of options.</summary>
    public static IReadOnlyDictionary<Type, Func<HttpClient, TruedyClientOptions, TruedyServiceClient>> Factories { get; } =
        __All().ToDictionary(each => each.Key, each => each.Value);

    private static partial IEnumerable<KeyValuePair<Type, Func<HttpClient, TruedyClientOptions, TruedyServiceClient>>> __All();
}
