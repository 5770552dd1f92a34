using Truedy.Generated.Testing;
using Truedy.Generated.Tests;

namespace Truedy.Sandbox.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => ApprovedSurface.Verify(typeof(TruedySandbox).Assembly);
}
