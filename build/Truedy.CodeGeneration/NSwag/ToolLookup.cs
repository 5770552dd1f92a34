using System.Reflection;

namespace Truedy.CodeGeneration;

/// <summary>Finds NSwag: where somebody said, in the NuGet cache, where npm put it before, or else it fetches it.</summary>
internal static class ToolLookup
{
    public static string Find(Settings settings, TextWriter output)
    {
        if (settings.NSwagDll is { } chosen)
            return File.Exists(chosen) ? Checked(chosen, settings) : throw NotFound(chosen, "NSwagDll names this file, which does not exist.");

        var fromNuGet = new NuGetSource(settings);
        var fromNpm = new NpmSource(settings);
        return Checked(fromNuGet.Found() ?? fromNpm.Found() ?? Fetch(settings, fromNuGet, fromNpm, output), settings);
    }

    private static string Fetch(Settings settings, NuGetSource fromNuGet, NpmSource fromNpm, TextWriter output)
    {
        output.WriteLine($"NSwag {settings.NSwagVersion} is not on this machine yet: fetching it once.");
        var nuGetSays = fromNuGet.Fetch();
        if (fromNuGet.Found() is { } package)
        {
            output.WriteLine($"NSwag {settings.NSwagVersion} came from NuGet.");
            return package;
        }

        var npmSays = fromNpm.Fetch();
        if (fromNpm.Found() is { } module)
        {
            output.WriteLine($"NSwag {settings.NSwagVersion} came from npm, since NuGet has it not.");
            return module;
        }

        throw NotFound(
            settings.NSwagJson,
            $"NSwag {settings.NSwagVersion} could not be fetched. NuGet (package NSwag.MSBuild) said: {nuGetSays.TrimEnd('.')}; "
                + $"npm (package nswag) said: {npmSays.TrimEnd('.')}. "
                + "Make one of them reachable, or set the MSBuild property NSwagDll to a dotnet-nswag.dll of that version.");
    }

    private static string Checked(string dll, Settings settings)
    {
        var version = VersionOf(dll);
        if (version == settings.NSwagVersion)
            return dll;
        var message = $"This is NSwag {version}, and Directory.Packages.props asks for {settings.NSwagVersion} (NSwagVersion).";
        throw new ProblemException(ProblemCode.VersionsDisagree, new Place(dll), message);
    }

    private static string? VersionOf(string dll)
    {
        try
        {
            return AssemblyName.GetAssemblyName(dll).Version?.ToString(3);
        }
        catch (BadImageFormatException)
        {
            throw NotFound(dll, "This is no dotnet-nswag.dll, nor any other program.");
        }
    }

    private static ProblemException NotFound(string file, string message) => new(ProblemCode.NSwagNotFound, new Place(file), message);
}
