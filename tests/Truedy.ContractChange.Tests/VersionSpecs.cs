using Truedy.CodeGeneration;
using Truedy.ContractChange.Reporting;

namespace Truedy.ContractChange.Tests;

/// <summary>The version that follows a change.</summary>
public class VersionSpecs
{
    [Theory]
    [InlineData("1.2.3", nameof(Impact.Breaking), "2.0.0")]
    [InlineData("1.2.3", nameof(Impact.Addition), "1.3.0")]
    [InlineData("1.2.3", nameof(Impact.Fix), "1.2.4")]
    [InlineData("1.2.3", nameof(Impact.None), "1.2.3")]
    [InlineData("0.2.3", nameof(Impact.Breaking), "0.3.0")]
    [InlineData("0.2.3", nameof(Impact.Addition), "0.2.4")]
    [InlineData("0.2.3", nameof(Impact.Fix), "0.2.4")]
    [InlineData("0.2.3", nameof(Impact.None), "0.2.3")]
    public void It_follows_semantic_versioning(string version, string impact, string next) =>
        Assert.Equal(next, NextVersion.After(Version.Parse(version), Enum.Parse<Impact>(impact)).ToString());

    [Fact]
    public void It_starts_from_the_version_of_the_packages() => Assert.True(NextVersion.Current(Repository.Own.Properties) > new Version(0, 0, 0));

    [Theory]
    [InlineData("<Version>1.0</Version>")]
    [InlineData("<Version>1.0.0-beta</Version>")]
    [InlineData("<Other />")]
    public void A_version_that_is_not_three_numbers_is_an_error(string property)
    {
        using var repository = new TemporaryRepository();
        var properties = repository.Write("Directory.Build.props", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");
        Assert.Contains("three numbers", Assert.Throws<ProblemException>(() => NextVersion.Current(properties)).Message, StringComparison.Ordinal);
    }
}
