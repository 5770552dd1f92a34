using System.Net.Http.Headers;
using System.Text.Json;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

/// <summary>A bare HTTP client that follows nothing and retries nothing, so that the specs see what was sent.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TruedySandbox _sandbox;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public RawClient(TruedySandbox sandbox)
    {
        _sandbox = sandbox;
        Authorization = new AuthenticationHeaderValue("Bearer", sandbox.ApiKey);
    }

    public AuthenticationHeaderValue? Authorization
    {
        set => _http.DefaultRequestHeaders.Authorization = value;
    }

    public Task<HttpResponseMessage> SendAsync(
        string path, HttpMethod? method = null, HttpCompletionOption completion = default, CancellationToken cancellationToken = default) =>
        _http.SendAsync(new HttpRequestMessage(method ?? HttpMethod.Get, _sandbox.BaseAddress + path), completion, cancellationToken);

    public async Task<JsonElement> GetJsonAsync(string path, int expectedStatus = 200)
    {
        using HttpResponseMessage response = await SendAsync(path);
        Assert.Equal(expectedStatus, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
    }

    public async Task<string[]> GetIdsAsync(string path) => Rows(await GetJsonAsync(path), "id");

    public static string[] Rows(JsonElement envelope, string member) =>
        [.. envelope.GetProperty("data").EnumerateArray().Select(row => row.GetProperty(member).ToString())];

    public void Dispose() => _http.Dispose();
}
