using Newtonsoft.Json;

namespace Truedy.CodeGeneration;

/// <summary>One run: prepare the document, have NSwag print it, and replace the C# file if it came out different.</summary>
internal static class Generation
{
    public static void Run(Settings settings, TextWriter messages)
    {
        var contract = Preparation.Prepare(settings.Document, settings.Overlay);
        foreach (var message in contract.Messages.All)
            messages.WriteLine(message);
        var prepared = contract.Root.ToString(Formatting.Indented) + "\n";
        if (settings.Output is { } output)
            OutputFile.Replace(output, Print(settings, prepared));
        OutputFile.Replace(settings.Prepared, prepared);
    }

    // Each run has a folder of its own, so that two builds at once do not meet.
    private static string Print(Settings settings, string prepared)
    {
        var work = Directory.CreateTempSubdirectory("truedy-nswag-");
        try
        {
            var nswag = new NSwag(settings, work.FullName);
            nswag.CheckOptions();
            return nswag.Print(prepared);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
