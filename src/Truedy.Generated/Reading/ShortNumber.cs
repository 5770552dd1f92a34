namespace Truedy.Generated.Internal;

/// <summary>Decimals of up to 18 digits without an exponent, as amounts of money are: in a tenth of the time that any number takes.</summary>
internal static class ShortNumber
{
    private const int MostDigits = 18;

    /// <param name="json">A number, as JSON writes it.</param>
    /// <param name="value">The number, with as many decimal places as were written.</param>
    /// <returns>Whether the number is short and not 0, which may be negative.</returns>
    public static bool TryParse(ReadOnlySpan<byte> json, out decimal value)
    {
        var isNegative = json[0] == '-';
        var (digits, count, decimals) = (0L, 0, -1);
        foreach (var character in isNegative ? json.Slice(1) : json)
        {
            if (character == '.')
                decimals = 0;
            else if (character is < (byte)'0' or > (byte)'9' || ++count > MostDigits)
                return Fail(out value);
            else
                (digits, decimals) = ((digits * 10) + character - '0', decimals < 0 ? decimals : decimals + 1);
        }
        value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)Math.Max(decimals, 0));
        return digits != 0;
    }

    private static bool Fail(out decimal value)
    {
        value = default;
        return false;
    }
}
