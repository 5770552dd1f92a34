namespace Truedy.Generated.Testing.Answering;

/// <summary>Whether an Authorization header brings the key.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    public static bool Opens(string? authorization, string apiKey) =>
        authorization is not null
        && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && authorization.AsSpan(Scheme.Length).Trim().SequenceEqual(apiKey);
}
