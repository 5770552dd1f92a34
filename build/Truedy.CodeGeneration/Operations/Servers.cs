using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Finds the address that clients send to unless they are told another: that of the first server, with the defaults of its
/// variables.</summary>
internal static partial class Servers
{
    public static void FindBaseAddress(Contract contract)
    {
        var server = contract.Root.ObjectsIn("servers").FirstOrDefault();
        var address = Variable().Replace(server?.TextAt("url") ?? "", each => DefaultOf(server!, each.Groups["name"].Value) ?? each.Value);
        if (contract.Root.ObjectsAt(Extensions.Clients).Select(each => each.Value).FirstOrDefault() is not { } first)
            return;
        var isAddress = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
        if (!isAddress && server is not null)
            contract.Messages.Add(BuildMessage.NoServer, server, NoServer);
        first["server"] = isAddress ? address.TrimEnd('/') : "";
    }

    private const string NoServer =
        "The first server of the contract has no absolute address, so that TruedyClientOptions.BaseAddress has no default. An action on $.servers in overlay.json gives it one.";

    private static string? DefaultOf(JObject server, string variable) => server.ObjectAt("variables")?.ObjectAt(variable)?["default"]?.ToString();

    [GeneratedRegex(@"\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
