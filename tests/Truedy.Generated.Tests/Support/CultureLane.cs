using System.Globalization;
using System.Runtime.CompilerServices;

namespace Truedy.Generated.Tests;

/// <summary><c>TRUEDY_CULTURE=fa-IR dotnet test</c> runs all specs as on a machine of that culture.</summary>
internal static class CultureLane
{
    [ModuleInitializer]
    internal static void Enter()
    {
        if (Environment.GetEnvironmentVariable("TRUEDY_CULTURE") is { Length: > 0 } name)
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
    }
}
