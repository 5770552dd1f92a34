namespace Truedy.Generated.Internal;

/// <summary>Timestamps as the API writes them: ISO 8601 with any number of fraction digits, and UTC if the offset is left out.</summary>
internal static class Timestamp
{
    private const int TickDigits = 7;
    private const int DateLength = 10;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        if (TryUsual(text, out value))
            return true;
        if (!TryDate(ref text, out var ticks))
            return false;
        if (text.IsEmpty)
            return TryMake(ticks, offsetMinutes: 0, out value);
        if (text[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
            return false;
        text = text.Slice(1);
        return TryTime(ref text, ref ticks) && TryOffset(text, out var offset) && TryMake(ticks, offset, out value);
    }

    // As the API writes nearly all of them, 2026-03-03T20:24:55.310278Z, in one go.
    private static bool TryUsual(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != 27 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
            text[19] != '.' || text[26] != 'Z')
            return false;
        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        var fraction = (((Two(text, 20) * 100L) + Two(text, 22)) * 100L) + Two(text, 24);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ||
            hour > 23 || minute > 59 || second > 59 || fraction > 999_999)
            return false;
        value = new DateTimeOffset(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(fraction * 10));
        return true;
    }

    // If they are no digits, more than any of the bounds.
    private static int Two(ReadOnlySpan<byte> text, int start)
    {
        var (tens, ones) = ((uint)text[start] - '0', (uint)text[start + 1] - '0');
        return tens > 9 || ones > 9 ? 1_000_000 : (int)((tens * 10) + ones);
    }

    /// <summary>Whether a timestamp, which it has to be, says where it holds.</summary>
    public static bool HasOffset(ReadOnlySpan<byte> text) => text.Slice(DateLength).IndexOfAny("Zz+-"u8) >= 0;

    private static bool TryDate(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (!TryNumber(ref text, 4, out var year) || !TrySkip(ref text, '-') || !TryNumber(ref text, 2, out var month) ||
            !TrySkip(ref text, '-') || !TryNumber(ref text, 2, out var day))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        return true;
    }

    private static bool TryTime(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        if (!TryNumber(ref text, 2, out var hour) || !TrySkip(ref text, ':') || !TryNumber(ref text, 2, out var minute))
            return false;
        var second = 0;
        if (TrySkip(ref text, ':') && !TryNumber(ref text, 2, out second))
            return false;
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        ticks += (((hour * 60L) + minute) * 60L + second) * TimeSpan.TicksPerSecond;
        return !TrySkip(ref text, '.') || TryFraction(ref text, ref ticks);
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        var digits = 0;
        long fraction = 0;
        for (; digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9'; digits++)
        {
            if (digits < TickDigits)
                fraction = (fraction * 10) + text[digits] - '0';
        }
        for (var missing = digits; missing < TickDigits; missing++)
            fraction *= 10;
        ticks += fraction;
        text = text.Slice(digits);
        return digits > 0;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
            return true;
        var sign = text[0] == '-' ? -1 : 1;
        if (!TrySkip(ref text, '-') && !TrySkip(ref text, '+'))
            return false;
        if (!TryNumber(ref text, 2, out var hour))
            return false;
        TrySkip(ref text, ':');
        var minute = 0;
        if (!text.IsEmpty && !TryNumber(ref text, 2, out minute))
            return false;
        minutes = sign * ((hour * 60) + minute);
        return text.IsEmpty && minute < 60 && Math.Abs(minutes) <= 14 * 60;
    }

    private static bool TryMake(long ticks, int offsetMinutes, out DateTimeOffset value)
    {
        value = default;
        var utcTicks = ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(ticks, TimeSpan.FromMinutes(offsetMinutes));
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> text, int digits, out int value)
    {
        value = 0;
        if (text.Length < digits)
            return false;
        for (var index = 0; index < digits; index++)
        {
            if (text[index] is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + text[index] - '0';
        }
        text = text.Slice(digits);
        return true;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> text, char mark)
    {
        if (text.IsEmpty || text[0] != mark)
            return false;
        text = text.Slice(1);
        return true;
    }
}
