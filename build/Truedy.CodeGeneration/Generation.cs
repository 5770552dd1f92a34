using Newtonsoft.Json;

namespace Truedy.CodeGeneration;

/// <summary>One run: prepare the document, have NSwag print it, and replace the C# file if it came out different.</summary>
internal static class Generation
{
    public static void Run(Settings settings, TextWriter output)
    {
        if (settings.Output is not { } generated)
        {
            OutputFile.Replace(settings.Prepared, Prepare(settings, output));
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(generated)!);
        using var alone = BuildLock.Take(generated + ".lock");
        var fingerprint = new Fingerprint(settings);
        if (fingerprint.IsCurrent())
            return;

        var prepared = Prepare(settings, output);
        NSwagPackage.CheckVersion(settings);
        var nswag = new NSwag(settings, ToolLookup.Find(settings, output));
        nswag.CheckOptions();
        OutputFile.Replace(settings.Prepared, prepared);
        OutputFile.Replace(generated, nswag.Print());
        fingerprint.Remember();
    }

    private static string Prepare(Settings settings, TextWriter output)
    {
        var contract = Preparation.Prepare(settings.Document, settings.Overlay);
        foreach (var message in contract.Messages.All)
            output.WriteLine(message);
        return contract.Root.ToString(Formatting.Indented) + "\n";
    }
}
