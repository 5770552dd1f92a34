using System.Reflection;
using System.Runtime.Versioning;

namespace Truedy.Generated.Tests;

public class AssetSpecs
{
    [Fact]
    public void The_library_under_test_is_its_netstandard_build() =>
        Assert.Equal(".NETStandard,Version=v2.0", typeof(CallsClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
