using System.Net;

namespace Truedy.Generated.Internal;

/// <summary>Makes the HttpClient of a client that was given none, and the innermost handler of one that a container makes.</summary>
internal static class OwnHttp
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static HttpClient For(Uri baseAddress) => new(Handler(baseAddress), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    // Redirects are not followed: .NET would drop the key, and the answer would be a 401 that nobody understands. Cookies would travel from one key's
    // answer to the next key's request. What is on this machine is no business of a proxy, which would read the key in clear text. Connections are
    // renewed, so that changes of DNS are seen.
    public static HttpMessageHandler Handler(Uri baseAddress)
    {
#if NETSTANDARD2_0
        ServicePointManager.FindServicePoint(baseAddress).ConnectionLeaseTimeout = (int)Lifetime.TotalMilliseconds;
        return new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
#else
        return new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = Lifetime,
#endif
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !baseAddress.IsLoopback,
        };
    }
}
