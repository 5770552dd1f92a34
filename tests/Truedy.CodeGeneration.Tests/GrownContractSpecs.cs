namespace Truedy.CodeGeneration.Tests;

/// <summary>A contract with more tags, operations and shapes needs no new code.</summary>
public class GrownContractSpecs
{
    [Fact]
    public void It_compiles_without_a_warning() => Assert.Empty(Compiled.Complaints(Contracts.Grown));
}
