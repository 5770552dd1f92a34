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
        // What a compiler made, and what would name a library that is no part of the surface.
        ExcludeAttributes =
        [
            "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
            "System.Text.Json.Serialization.JsonIgnoreAttribute",
        ],
    };

    public static string Of(Assembly assembly) => assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
}
