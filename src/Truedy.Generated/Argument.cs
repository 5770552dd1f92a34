namespace Truedy.Generated.Internal;

/// <summary>Checks what a caller gives, and says what to give instead. No message repeats a text.</summary>
internal static class Argument
{
    /// <summary>A number from the least to the most, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is another.</exception>
    public static int? InRange(int? value, int least, int most, string name) => value is { } given ? InRange(given, least, most, name) : null;

    /// <inheritdoc cref="InRange(int?, int, int, string)"/>
    public static int InRange(int value, int least, int most, string name) => (int)InRange((long)value, least, most, name);

    /// <inheritdoc cref="InRange(int?, int, int, string)"/>
    public static long? InRange(long? value, long least, long most, string name) => value is { } given ? InRange(given, least, most, name) : null;

    private static long InRange(long value, long least, long most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must be from {least} to {most}."));

    /// <summary>A value whose text is not blank, or null. A blank one, such as an environment variable that is not set, would
    /// filter by nothing and say nothing.</summary>
    /// <exception cref="ArgumentException">It is empty or blank.</exception>
    public static T NotBlank<T>(T value, string? text, string name) => text is null || !string.IsNullOrWhiteSpace(text)
        ? value
        : throw new ArgumentException($"{name} is empty. Give it a value, or leave it out (null) to send none.", name);
}
