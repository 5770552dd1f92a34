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
    public void The_first_release_has_a_version_whatever_has_changed() =>
        Assert.All(Enum.GetValues<Impact>(), each => Assert.Equal("0.1.0", NextVersion.After(null, each).ToString()));

    [Fact]
    public void It_starts_from_the_highest_tag_of_a_release()
    {
        using var repository = new TemporaryRepository();
        Git(repository, "init", "--quiet");
        Git(repository, "-c", "user.name=a", "-c", "user.email=a@example.invalid", "commit", "--quiet", "--allow-empty", "--message", "First");
        Assert.Null(LastRelease.Of(repository.Files.Root));
        foreach (var tag in new[] { "v0.9.0", "v0.10.0", "v0.11.0-beta.1", "vnext" })
            Git(repository, "tag", tag);
        Assert.Equal(new Version(0, 10, 0), LastRelease.Of(repository.Files.Root));
    }

    [Fact]
    public void A_downloaded_copy_without_git_knows_of_no_release()
    {
        using var repository = new TemporaryRepository();
        Assert.Null(LastRelease.Of(repository.Files.Root));
    }

    private static void Git(TemporaryRepository repository, params string[] arguments) =>
        Assert.Equal(0, ChildProcess.Run("git", arguments, repository.Files.Root, TimeSpan.FromMinutes(1)).ExitCode);
}
