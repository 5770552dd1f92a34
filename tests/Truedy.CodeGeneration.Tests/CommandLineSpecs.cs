namespace Truedy.CodeGeneration.Tests;

/// <summary>Arguments that the generator cannot take are refused in a sentence.</summary>
public sealed class CommandLineSpecs : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("There is no --colour", "--colour", "red")]
    [InlineData("'colour' has to be a name", "colour", "red")]
    [InlineData("'--colour' has to be a name", "--colour")]
    [InlineData("--document is missing", "--document", "")]
    public void An_argument_that_it_does_not_take(string saying, params string[] arguments) =>
        _workshop.Generate(arguments).FailsAt("Truedy.CodeGeneration", "TRU3001", saying);

    [Fact]
    public void Without_an_output_it_only_prepares_the_document()
    {
        _workshop.Prepare().Succeeds();
        Assert.True(File.Exists(_workshop.Prepared));
        Assert.False(File.Exists(_workshop.Output));
    }

    public void Dispose() => _workshop.Dispose();
}
