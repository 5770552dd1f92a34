using System.Globalization;

namespace Truedy.Generated.Testing.Answering;

/// <summary>Timestamps as the API writes them: UTC with six digits of a second.</summary>
internal static class TimeText
{
    public static string Utc(DateTimeOffset time) => WithoutOffset(time) + "Z";

    public static string WithoutOffset(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
