namespace Truedy.Benchmarks;

/// <summary>The first call with the library.</summary>
internal static class OurFirstCall
{
    public static async Task<string?> IdAsync(Uri baseAddress, string apiKey)
    {
        using var client = new CallsClient(new TruedyClientOptions { BaseAddress = baseAddress, ApiKey = apiKey });
        await foreach (var call in client.ListAllAsync())
            return call.Id;
        return null;
    }
}
