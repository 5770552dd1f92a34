using System.Text.RegularExpressions;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Surface;

/// <summary>The library as a contract makes it, built aside: nothing in the repository is touched.</summary>
/// <param name="Surface">Its public surface; null if it does not compile.</param>
/// <param name="Errors">What the compiler has against the code around it.</param>
internal sealed partial record LibraryBuild(string? Surface, IReadOnlyList<string> Errors)
{
    private const string TargetFramework = "net10.0"; // The approved surface is of this one
    private const string Assembly = $"bin/Truedy.Generated/debug_{TargetFramework}/Truedy.Generated.dll";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <exception cref="BuildErrorException">The client was not generated.</exception>
    public static LibraryBuild Of(Repository repository, string contract, string folder)
    {
        var artifacts = Path.Combine(folder, "artifacts");
        var (exitCode, output) = ChildProcess.Run(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                "build", repository.Library, "-f", TargetFramework, "--artifacts-path", artifacts, "-nodeReuse:false", "-nologo", "-v:q",
                $"-p:TruedyContract={contract}", $"-p:TruedyGeneratedFolder={Path.Combine(folder, "generated")}/",
                "-p:CopyLocalLockFileAssemblies=true", // What the surface refers to
                "-p:RunAnalyzers=false", // Code that does not compile has no style
            ],
            repository.Root,
            Patience);
        if (exitCode == 0)
            return new LibraryBuild(PublicSurface.Of(new AssemblyFile(Path.Combine(artifacts, Assembly))), []);
        var errors = ErrorLine().Matches(output).Select(each => each.Groups["error"].Value.Replace(repository.Root, "", StringComparison.Ordinal));
        return errors.Distinct().ToList() is { Count: > 0 } found && found.TrueForAll(CompilerError().IsMatch)
            ? new LibraryBuild(null, found)
            : throw new BuildErrorException(ChangeCode.Build, new Place(repository.Library), $"The library cannot be built. {output}");
    }

    [GeneratedRegex(@"^\s*(?<error>\S.*?: error [A-Z]+[0-9]+: .*?)( \[[^\]]*\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(": error CS[0-9]+: ")]
    private static partial Regex CompilerError();
}
