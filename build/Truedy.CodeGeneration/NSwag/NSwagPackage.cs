namespace Truedy.CodeGeneration;

/// <summary>The npm package that NSwag can come from, which has to name the version that is pinned for all.</summary>
internal static class NSwagPackage
{
    public static string PathIn(string project) => Path.Combine(project, "package.json");

    public static void CheckVersion(Settings settings)
    {
        var package = JsonSource.Load(PathIn(settings.NSwagProject));
        if (package.ObjectAt("dependencies")?["nswag"] is { } pinned && pinned.ToString() != settings.NSwagVersion)
        {
            throw new ProblemException(
                ProblemCode.VersionsDisagree,
                pinned,
                $"NSwag is {pinned} here and {settings.NSwagVersion} in Directory.Packages.props (NSwagVersion). "
                    + "Make them agree, and run 'npm install --package-lock-only' beside this file.");
        }
    }
}
