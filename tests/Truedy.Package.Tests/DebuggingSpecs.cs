using System.Reflection.PortableExecutable;

namespace Truedy.Package.Tests;

[Collection(nameof(Feed))]
public sealed class DebuggingSpecs(Feed feed)
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void A_debugger_steps_into_the_generated_client(string target)
    {
        using var symbols = new SymbolFile(feed.Symbols("Truedy.Generated").Read($"lib/{target}/Truedy.Generated.pdb"));

        var generated = Assert.Single(symbols.SteppedThrough, source => source.EndsWith("Truedy.g.cs", StringComparison.Ordinal));
        Assert.Contains("partial class CallsClient", symbols.Embedded[generated], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_symbols_are_those_of_the_assembly(string target)
    {
        using var symbols = new SymbolFile(feed.Symbols("Truedy.Generated").Read($"lib/{target}/Truedy.Generated.pdb"));
        using var assembly = new PEReader(new MemoryStream(feed.Package("Truedy.Generated").Read($"lib/{target}/Truedy.Generated.dll")));

        var codeView = Assert.Single(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.CodeView);
        Assert.Equal(symbols.Id, assembly.ReadCodeViewDebugDirectoryData(codeView).Guid);
    }
}
