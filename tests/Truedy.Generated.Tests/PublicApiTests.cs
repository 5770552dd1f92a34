namespace Truedy.Generated.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => ApprovedSurface.Verify(typeof(CallsClient).Assembly);
}
