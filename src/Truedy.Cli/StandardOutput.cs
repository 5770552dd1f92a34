using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Truedy.Cli;

/// <summary>Standard output: plain data if it is redirected, colours and the width of the window on a terminal.</summary>
internal static class StandardOutput
{
    private const int WidthOfFiles = 160;
    private const int BufferSize = 1 << 15;

    public static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>A buffered writer, which tells by an <see cref="IOException"/> when nobody reads any more.</summary>
    public static TextWriter Open() =>
        new StreamWriter(Stream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };

    /// <summary>Where to draw; nothing but plain text, whatever the environment promises, unless it is the terminal.</summary>
    public static IAnsiConsole Canvas(TextWriter output)
    {
        if (IsTerminal)
            return AnsiConsole.Console;
        var canvas = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
        canvas.Profile.Width = WidthOfFiles;
        return canvas;
    }

    // .NET's console stream hides a closed pipe, and the list would be fetched to its end for nobody. A plain stream tells.
    // It keeps a position of its own, though, so a file that others append to is better left to the console stream.
    private static Stream Stream()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var plain = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return plain.CanSeek ? Console.OpenStandardOutput() : plain;
    }
}
