using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Truedy.CodeGeneration;

namespace Truedy.ContractChange.Tests;

/// <summary>Without a file, the document is fetched from the address in PROVENANCE.md.</summary>
public sealed class FetchingSpecs : IAsyncLifetime
{
    private readonly TemporaryRepository _repository = new();
    private readonly Dictionary<string, string> _pages = [];
    private readonly WebApplication _site;

    public FetchingSpecs()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(each => each.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.Run(context => (_pages.TryGetValue(context.Request.Path, out var page) ? Results.Text(page) : Results.NotFound()).ExecuteAsync(context));
    }

    private string Root => _site.Urls.Single();

    public Task InitializeAsync() => _site.StartAsync();

    [Fact]
    public void An_address_may_be_the_documents_own()
    {
        Serve("/openapi.json", _repository.Committed);
        Address("/openapi.json", page: null);
        Assert.Equal(0, _repository.Run().ExitCode);
    }

    [Theory]
    [InlineData("/calls/list-calls.md")]
    [InlineData("list-calls.md")]
    public void An_address_may_be_an_index_that_links_the_page(string link)
    {
        Serve("/llms.txt", $"# Truedy\n\n- [Get Call](/calls/get-call.md): one\n- [List Calls]({link}): all\n");
        Serve(link.StartsWith('/') ? link : "/" + link, $"# List Calls\n\n````yaml get /calls\n{Yaml.Of(JsonSource.Load(_repository.Files.Contract))}````\n");
        Address("/llms.txt", "List Calls");
        Assert.Equal(0, _repository.Run().ExitCode);
    }

    [Theory]
    [InlineData("/nothing", null, "404")]
    [InlineData("/llms.txt", "List Agents", "no link to a page 'List Agents'")]
    [InlineData("/llms.txt", "Elsewhere", "leads to another host, elsewhere.example")]
    [InlineData("/html", null, "no OpenAPI document")]
    public void What_cannot_be_had_is_said_with_its_address(string path, string? page, string saying)
    {
        Serve("/llms.txt", "[Elsewhere](http://elsewhere.example/page.md)");
        Serve("/html", "<!DOCTYPE html><html></html>");
        Address(path, page);
        var (exitCode, output, error) = _repository.Run();
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(Root + path, error, StringComparison.Ordinal);
        Assert.Contains(saying, error, StringComparison.Ordinal);
        Assert.Contains("Nothing was replaced.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_gone_is_said_with_its_address()
    {
        Address("/openapi.json", page: null);
        await _site.StopAsync();
        Assert.Contains("error TRU4004: The document could not be fetched.", _repository.Run().Error, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _repository.Dispose();
    }

    private void Serve(string path, string content) => _pages[path] = content;

    private void Address(string path, string? page) =>
        File.WriteAllText(_repository.Files.Provenance, $"| Address | <{Root}{path}> |\n{(page is null ? "" : $"| Page | *{page}* |\n")}");
}
