namespace Truedy.Generated.Internal;

/// <summary>What a base address has to look like, since the API key is sent there.</summary>
internal static class BaseAddress
{
    /// <summary>The address without a trailing slash, so that <c>/calls</c> never becomes <c>//calls</c> or <c>/calls/</c>.</summary>
    /// <exception cref="ArgumentException">The key would travel unprotected, or the address is more than an origin and a path.</exception>
    public static string Resolve(Uri? given)
    {
        if (given is null || !given.IsAbsoluteUri)
            throw Invalid("must be an absolute address such as https://api.truedy.ai/api/public/v1");
        if (given.Scheme != Uri.UriSchemeHttps && !(given.Scheme == Uri.UriSchemeHttp && given.IsLoopback))
            throw Invalid("must use https, since the API key is sent there; http is for a loopback address such as a sandbox");
        if (given.Query.Length > 0 || given.Fragment.Length > 0)
            throw Invalid("must have no query and no fragment; pass filters to the operations instead");
        if (given.UserInfo.Length > 0)
            throw Invalid("must have no user name or password; the API key is the only credential");
        return given.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>The address without what may be secret: a password, or a query with a token.</summary>
    public static string Describe(Uri? given) =>
        given is { IsAbsoluteUri: true }
            ? given.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : "no absolute address";

    private static ArgumentException Invalid(string what) => new($"The base address {what}.");
}
