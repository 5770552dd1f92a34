using System.Reflection;
using PublicApiGenerator;

namespace Truedy.ContractChange.Surface;

/// <summary>What consumers of an assembly can see of it, written as C#. The approved surface is in this form.</summary>
internal static class PublicSurface
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        AllowNamespacePrefixes = ["Microsoft.Extensions.DependencyInjection"], // Where AddTruedy is
        ExcludeAttributes =
        [
            "System.ComponentModel.TypeConverterAttribute",
            "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
            "System.Text.Json.Serialization.JsonConstructorAttribute",
            "System.Text.Json.Serialization.JsonConverterAttribute",
            "System.Text.Json.Serialization.JsonIgnoreAttribute",
            "System.Text.Json.Serialization.JsonPropertyNameAttribute",
        ],
    };

    public static string Of(Assembly assembly) => assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
}
