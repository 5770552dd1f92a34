using Truedy.ContractChange.Surface;

namespace Truedy.ContractChange.Tests;

/// <summary>How the public surface changed, and whether consumers' code still compiles and runs.</summary>
public class SurfaceSpecs
{
    private const string Before = """
        namespace Truedy.Generated
        {
            public class Call
            {
                public Call() { }
                [Newtonsoft.Json.JsonProperty("id")]
                public string Id { get; set; }
                [Newtonsoft.Json.JsonProperty("summary")]
                public string? Summary { get; set; }
                public override string ToString() { }
            }
            public class CallsClient : System.IDisposable
            {
                public virtual System.Threading.Tasks.Task ListAsync(string? agentId = null, System.Threading.CancellationToken cancellationToken = default) { }
            }
        }
        """;

    [Fact]
    public void The_same_surface_has_not_changed() => Assert.True(Changed("Call", "Call").IsEmpty);

    [Fact]
    public void A_new_member_is_compatible() => Compatible(
        Changed("public Call() { }", "public Call() { }\n        public int Number { get; }"),
        " Call",
        "+    public int Number { get; }");

    [Fact]
    public void A_new_type_is_compatible_and_shown_whole() => Compatible(
        Changed("    public class CallsClient", "    public abstract class Agent\n    {\n        public abstract string Name { get; }\n    }\n    public class CallsClient"),
        "+public abstract class Agent",
        "+    public abstract string Name { get; }");

    [Fact]
    public void A_member_that_goes_is_breaking() => Breaking(
        Changed("        [Newtonsoft.Json.JsonProperty(\"id\")]\n        public string Id { get; set; }\n", ""),
        " Call",
        "-    [Newtonsoft.Json.JsonProperty(\"id\")]",
        "-    public string Id { get; set; }");

    [Fact]
    public void A_type_that_goes_is_breaking() => Assert.True(Changed("public class CallsClient", "internal class X").IsBreaking);

    [Fact]
    public void An_optional_parameter_more_is_another_signature() => Breaking(
        Changed("string? agentId = null, ", "string? agentId = null, int? limit = null, "),
        " CallsClient",
        "-    public virtual System.Threading.Tasks.Task ListAsync(string? agentId = null, System.Threading.CancellationToken cancellationToken = default) { }",
        "+    public virtual System.Threading.Tasks.Task ListAsync(string? agentId = null, int? limit = null, System.Threading.CancellationToken cancellationToken = default) { }");

    [Theory]
    [InlineData("string? Summary", "string Summary")] // The contract tells whether it is sent or received
    [InlineData("public string Id", "public required string Id", true)]
    [InlineData("public string Id", "public virtual string Id")]
    [InlineData("public string Id { get; set; }", "public string Id { get; }", true)]
    [InlineData("public string Id { get; set; }", "public string Id { get; init; }", true)]
    [InlineData("public string Id", "public int? Id", true)]
    [InlineData("public class CallsClient : System.IDisposable", "public class CallsClient : System.IAsyncDisposable, System.IDisposable")]
    [InlineData("public class Call\n", "public sealed class Call\n", true)] // Who derived from it
    [InlineData("JsonProperty(\"id\")", "JsonProperty(\"id\", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore)")]
    [InlineData("[Newtonsoft.Json.JsonProperty(\"id\")]", "[Newtonsoft.Json.JsonIgnore]", true)]
    [InlineData("public string Id", "[System.Obsolete(\"Gone.\", true)]\n        public string Id", true)]
    [InlineData("string? agentId = null, ", "string? agentId = \"a\", ")]
    [InlineData("string? agentId = null, ", "string? agent = null, ", true)] // Who named the argument
    [InlineData("string? agentId = null, ", "string agentId = null, ", true)]
    [InlineData("Task ListAsync", "Task<string> ListAsync", true)]
    [InlineData("        public override string ToString() { }\n", "")] // Every object has it
    [InlineData("virtual System", "System", true)] // Who overrode it
    public void A_consumer_loses_something_or_does_not(string text, string into, bool isBreaking = false) => Assert.Equal(isBreaking, Changed(text, into).IsBreaking);

    [Fact]
    public void A_member_that_moves_to_a_base_type_is_still_there()
    {
        const string Id = "        [Newtonsoft.Json.JsonProperty(\"id\")]\n        public string Id { get; set; }\n";
        var moved = Before.Replace(Id, "", StringComparison.Ordinal)
            .Replace("public class Call\n", "public class Call : Truedy.Generated.Entity\n", StringComparison.Ordinal)
            .Replace("    public class CallsClient", $"    public class Entity\n    {{\n{Id}    }}\n    public class CallsClient", StringComparison.Ordinal);
        Assert.False(SurfaceChange.Between(Before, moved).IsBreaking);
        Assert.True(SurfaceChange.Between(moved, Before).IsBreaking);
    }

    [Fact]
    public void A_member_that_is_no_longer_obsolete_is_compatible()
    {
        var obsolete = Before.Replace("public Call()", "[System.Obsolete(\"Use another.\")]\n        public Call()", StringComparison.Ordinal);
        Assert.False(SurfaceChange.Between(obsolete, Before).IsBreaking);
    }

    [Fact]
    public void Another_base_type_is_breaking() => Breaking(
        Changed("CallsClient : System.IDisposable", "CallsClient"),
        "-public class CallsClient : System.IDisposable",
        "+public class CallsClient");

    [Fact]
    public void A_member_that_becomes_obsolete_is_compatible() => Compatible(
        Changed("        public Call() { }", "        [System.Obsolete(\"Use another.\")]\n        public Call() { }"),
        " Call",
        "-    public Call() { }",
        "+    [System.Obsolete(\"Use another.\")]",
        "+    public Call() { }");

    [Fact]
    public void Another_name_in_json_is_breaking() => Assert.True(Changed("JsonProperty(\"summary\")", "JsonProperty(\"short\")").IsBreaking);

    [Fact]
    public void An_abstract_member_more_has_to_be_implemented() => Assert.True(Changed("public Call() { }", "public Call() { }\n        public abstract void Stop();").IsBreaking);

    [Fact]
    public void The_approved_surface_is_understood()
    {
        var members = SurfaceText.Members(File.ReadAllText(Repository.Own.ApprovedSurface));
        Assert.Contains(members, each => each is { Type: "Call", Declaration: "public string Id { get; set; }", IsHead: false });
        Assert.Contains(members, each => each is { Type: "AsyncPageable<T>", IsHead: true });
        Assert.Equal(members.Count, members.Distinct().Count());
    }

    private static SurfaceChange Changed(string text, string into)
    {
        Assert.Contains(text, Before, StringComparison.Ordinal);
        return SurfaceChange.Between(Before, Before.Replace(text, into, StringComparison.Ordinal));
    }

    private static void Compatible(SurfaceChange change, params string[] diff)
    {
        Assert.False(change.IsBreaking);
        Assert.Equal(diff, change.Diff());
    }

    private static void Breaking(SurfaceChange change, params string[] diff)
    {
        Assert.True(change.IsBreaking);
        Assert.Equal(diff, change.Diff());
    }
}
