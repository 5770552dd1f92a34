namespace Truedy.Generated.DependencyInjection.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => ApprovedSurface.Verify(typeof(TruedyServiceCollectionExtensions).Assembly);
}
