using System.Globalization;
using System.Text.RegularExpressions;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange;

/// <summary>The table in PROVENANCE.md: where the contract is fetched from, and what was taken when.</summary>
internal sealed partial record Provenance(string File, string Text)
{
    private const string AddressRow = "Address";
    private const string PageRow = "Page";
    private const string DateRow = "Taken on";
    private const string JsonRow = "SHA-256 of `openapi.json`";
    private const string SourceRow = "SHA-256 of the source";

    public Uri Address =>
        Uri.TryCreate(Row(AddressRow).Trim('<', '>'), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw Wrong($"The row '{AddressRow}' has to hold an address, <https://...>.");

    /// <summary>The title of the page that the address links; null if the address is the document's own.</summary>
    public string? Page => Find(PageRow)?.Value.Trim().Trim('*');

    public string Date => Row(DateRow);

    public string Sha256 => Row(JsonRow).Trim('`');

    /// <summary>The same text with another date and other hashes.</summary>
    public Provenance With(DateTimeOffset date, string json, string source) =>
        Set(DateRow, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Set(JsonRow, $"`{json}`").Set(SourceRow, $"`{source}`");

    private Provenance Set(string row, string value)
    {
        Row(row);
        var cell = Find(row)!;
        return this with { Text = Text[..cell.Index] + value + Text[(cell.Index + cell.Length)..] };
    }

    private string Row(string name) => Find(name)?.Value ?? throw Wrong($"The table has no row '{name}'.");

    private Group? Find(string name) =>
        TableRow().Matches(Text).FirstOrDefault(each => each.Groups["name"].Value == name)?.Groups["value"];

    private BuildErrorException Wrong(string message) => new(ChangeCode.Provenance, new Place(File), message);

    [GeneratedRegex(@"^\|[ ]*(?<name>[^|\n]+?)[ ]*\|[ ]*(?<value>[^|\n]*?)[ ]*\|[ ]*\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow();
}
