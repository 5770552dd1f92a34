using System.Net;

namespace Truedy.Generated.Internal;

/// <summary>Makes the HttpClient of a client that was given none.</summary>
internal static class OwnHttp
{
    // Redirects are not followed: .NET would drop the key, and the answer would be a 401 that nobody understands. Cookies would travel from one key's
    // answer to the next key's request. What is on this machine is no business of a proxy, which would read the key in clear text.
    public static HttpClient For(Uri baseAddress) => new(
#if NETSTANDARD2_0
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseCookies = false,
            UseProxy = !baseAddress.IsLoopback,
        },
#else
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = !baseAddress.IsLoopback,
        },
#endif
        disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
