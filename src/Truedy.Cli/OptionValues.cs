using System.CommandLine.Parsing;
using System.Globalization;

namespace Truedy.Cli;

/// <summary>Reads what an option was given, or says what it takes instead.</summary>
internal static class OptionValues
{
    public static int? Max(ArgumentResult given)
    {
        if (int.TryParse(Text(given), NumberStyles.None, CultureInfo.InvariantCulture, out var max) && max > 0)
            return max;
        given.AddError($"--max takes a whole number of 1 or more, not '{Text(given)}'.");
        return null;
    }

    public static DateTimeOffset? SinceAt(ArgumentResult given, DateTimeOffset now)
    {
        var since = Since.Parse(Text(given), now);
        if (since is null)
            given.AddError($"--since takes {Since.Forms}, not '{Text(given)}'.");
        return since;
    }

    /// <summary>A text that is there: an environment variable that is not set would filter by nothing.</summary>
    public static string? Filter(ArgumentResult given)
    {
        if (!string.IsNullOrWhiteSpace(Text(given)))
            return Text(given);
        given.AddError($"{((OptionResult)given.Parent!).Option.Name} is empty. Give it a value, or leave the option out to list all.");
        return null;
    }

    public static Uri? Address(ArgumentResult given)
    {
        if (Uri.TryCreate(Text(given), UriKind.Absolute, out var address))
            return address;
        given.AddError("--base-address takes an absolute address such as https://api.truedy.ai/api/public/v1.");
        return null;
    }

    public static int Port(ArgumentResult given)
    {
        if (ushort.TryParse(Text(given), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return port;
        given.AddError($"--port takes a number from 0 to 65535, where 0 means any free port, not '{Text(given)}'.");
        return 0;
    }

    private static string Text(ArgumentResult given) => given.Tokens[0].Value;
}
