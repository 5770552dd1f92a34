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

    [Fact]
    public void A_nullable_type_that_is_no_longer_one_is_breaking() => Assert.True(Changed("string? Summary", "string Summary").IsBreaking);

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
