using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection.Tests;

internal static class Provider
{
    public static TruedyClientOptions Options(this IServiceProvider provider) => provider.GetRequiredService<IOptions<TruedyClientOptions>>().Value;

    /// <summary>What a host does before anything else.</summary>
    public static void Start(this IServiceProvider provider) => provider.GetRequiredService<IStartupValidator>().Validate();
}
