using System.Reflection;

namespace Truedy.CodeGeneration.Tests;

/// <summary>A contract with more tags, operations and shapes needs no new code: it compiles, and the programs in <c>Fixtures/Consumers</c> run on
/// it.</summary>
public class GrownContractSpecs
{
    private static readonly Lazy<Assembly> Programs = new(() => Compiled.Consumers(Contracts.Grown, Files));

    public static TheoryData<string> Stories { get; } = new(
        from type in Programs.Value.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(Task)
        select $"{type.Name}.{method.Name}");

    private static string[] Files => Directory.GetFiles(Repository.Fixture("Consumers"));

    [Fact]
    public void It_compiles_without_a_warning() => Assert.Empty(Compiled.Complaints(Contracts.Grown));

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_consumer_can_use_it(string story)
    {
        var names = story.Split('.');
        var type = Programs.Value.GetExportedTypes().Single(each => each.Name == names[0]);
        await (Task)type.GetMethod(names[1])!.Invoke(Activator.CreateInstance(type), null)!;
    }
}
