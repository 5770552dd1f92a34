using Truedy.ContractChange.Surface;

namespace Truedy.Generated.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = Repository.Path("tests", "Truedy.Generated.Tests", "PublicApi.approved.txt");
        var actual = PublicSurface.Of(typeof(CallsClient).Assembly);
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
