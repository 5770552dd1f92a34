using System.Reflection;
using Truedy.ContractChange.Surface;

namespace Truedy.Generated.Tests;

/// <summary>The public surface of a package as it was approved: <c>PublicApi.approved.txt</c> of the project that tests it.</summary>
internal static class ApprovedSurface
{
    public static void Verify(Assembly package)
    {
        var folder = typeof(ApprovedSurface).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "ApprovedSurface").Value!;
        var (approved, received) = (Path.Combine(folder, "PublicApi.approved.txt"), Path.Combine(folder, "PublicApi.received.txt"));
        var actual = PublicSurface.Of(package);
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        Assert.Fail($"The public surface changed. Compare {received} with {approved}; where the change is meant, replace the one with the other.");
    }
}
