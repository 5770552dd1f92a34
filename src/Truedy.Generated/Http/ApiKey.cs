namespace Truedy.Generated.Internal;

/// <summary>What an API key has to look like, and how to say so without repeating it.</summary>
internal static class ApiKey
{
    public const string EnvironmentVariable = "TRUEDY_API_KEY";

    public const string Prefix = "truedy_";
    private const string Advice =
        "Pass the key from the Truedy dashboard, which starts with 'truedy_', or set the environment variable " + EnvironmentVariable + ".";

    /// <summary>The given key, else the one in the environment.</summary>
    /// <exception cref="ArgumentException">There is none, or it cannot be a key. The message does not repeat it.</exception>
    public static string Resolve(string? given) => Check(given ?? Environment.GetEnvironmentVariable(EnvironmentVariable));

    /// <summary>The key itself.</summary>
    /// <exception cref="ArgumentException">There is none, or it cannot be a key. The message does not repeat it.</exception>
    public static string Check(string? key)
    {
        if (string.IsNullOrEmpty(key))
            throw Invalid("There is no API key.");
        if (key!.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            throw Invalid("The API key must come without 'Bearer'; the client adds it.");
        if (key.Any(char.IsWhiteSpace))
            throw Invalid("The API key holds white space, perhaps a line break from where it was copied.");
        if (!key.StartsWith(Prefix, StringComparison.Ordinal) || key.Length == Prefix.Length || !key.All(IsKeyCharacter))
            throw Invalid("The API key is malformed: it is 'truedy_' followed by letters and digits.");
        return key;
    }

    private static bool IsKeyCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';

    private static ArgumentException Invalid(string what) => new($"{what} {Advice}");
}
