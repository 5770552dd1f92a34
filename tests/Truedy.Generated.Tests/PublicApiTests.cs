using PublicApiGenerator;

namespace Truedy.Generated.Tests;

public class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute"],
    };

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = Repository.Path("tests", "Truedy.Generated.Tests", "PublicApi.approved.txt");
        var actual = typeof(CallsClient).Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
        var received = Path.ChangeExtension(approved, null).Replace(".approved", ".received", StringComparison.Ordinal) + ".txt";
        if (File.ReadAllText(approved).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        Assert.Fail($"The public surface changed. Compare {received} with {approved}; where the change is meant, replace the one with the other.");
    }
}
