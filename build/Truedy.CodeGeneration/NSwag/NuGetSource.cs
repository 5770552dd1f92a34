namespace Truedy.CodeGeneration;

/// <summary>NSwag as the package NSwag.MSBuild, of which only the tool is used.</summary>
internal sealed class NuGetSource(Settings settings)
{
    private readonly string _dll =
        Path.Combine(settings.NuGetPackages, "nswag.msbuild", settings.NSwagVersion, "tools", "Net100", "dotnet-nswag.dll");

    public string? Found() => File.Exists(_dll) ? _dll : null;

    /// <summary>Restores a project of its own, so that a feed without the package stops nothing else.</summary>
    /// <returns>What went wrong, if it did.</returns>
    public string Fetch()
    {
        var project = Path.Combine(settings.NSwagProject, "NSwag.csproj");
        string[] arguments = ["restore", project, "--nologo", "--disable-build-servers", "-nodeReuse:false", "-verbosity:quiet"];
        var (_, output) = ChildProcess.Run(settings.DotNet, arguments, settings.NSwagProject, settings.FetchTimeout);
        var error = output.Split('\n').FirstOrDefault(each => each.Contains("error", StringComparison.OrdinalIgnoreCase));
        return error is null ? output.Trim() : WithoutPaths(error);
    }

    // path : error NU1101: message [project]
    private static string WithoutPaths(string line)
    {
        var start = line.IndexOf("error", StringComparison.OrdinalIgnoreCase);
        var end = line.LastIndexOf(" [", StringComparison.Ordinal);
        return end > start ? line[start..end] : line[start..];
    }
}
