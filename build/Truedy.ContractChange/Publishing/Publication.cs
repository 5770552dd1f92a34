using System.Text.RegularExpressions;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Publishing;

/// <summary>Fetches the contract from the address in PROVENANCE.md: the document's own, or that of an index which links its page.</summary>
internal static class Publication
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<PublishedDocument> FetchAsync(Uri address, string? page, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = 32 * 1024 * 1024 };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Truedy.ContractChange");
        var at = page is null ? address : PageIn(await GetAsync(http, address, cancellationToken), page, address);
        return PublishedDocument.Read(at.AbsoluteUri, await GetAsync(http, at, cancellationToken));
    }

    private static async Task<string> GetAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetStringAsync(address, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw NotFetched(address, exception.Message);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotFetched(address, $"No answer within {Patience.TotalSeconds} seconds.");
        }
    }

    private static Uri PageIn(string index, string page, Uri address)
    {
        var link = Regex.Match(index, $@"\[{Regex.Escape(page)}\]\((?<address>[^)\s]+)\)", RegexOptions.None, TimeSpan.FromSeconds(5));
        if (!link.Success || !Uri.TryCreate(address, link.Groups["address"].Value, out var at))
            throw NotFetched(address, $"It has no link to a page '{page}'.");
        return at.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority)
            ? at
            : throw NotFetched(address, $"Its link to '{page}' leads to another host, {at.Host}.");
    }

    private static BuildErrorException NotFetched(Uri address, string why) => new(
        ChangeCode.NotFetched,
        new Place(address.AbsoluteUri),
        $"The document could not be fetched. {why} Correct the address in openapi/PROVENANCE.md, or save the document and give its file.");
}
