using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class SandboxSpecs
{
    [Fact]
    public async Task I_can_start_one_and_list_its_calls_with_its_key()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        using HttpResponseMessage response = await client.SendAsync("/calls");
        JsonElement envelope = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal("127.0.0.1", sandbox.BaseAddress.Host);
        Assert.Equal("/api/public/v1", sandbox.BaseAddress.AbsolutePath);
        Assert.Equal(50, envelope.GetProperty("data").GetArrayLength());
        Assert.Equal("""{"total":250,"limit":50,"offset":0,"has_more":true}""", envelope.GetProperty("pagination").GetRawText());
        Assert.Equal(Assert.Single(response.Headers.GetValues("X-Request-ID")), envelope.GetProperty("meta").GetProperty("request_id").GetString());
    }

    [Fact]
    public async Task Its_key_has_the_form_of_a_real_one()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        Assert.Matches("^truedy_[A-Za-z0-9]{32}$", sandbox.ApiKey);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer truedy_somebodyelse")]
    [InlineData("Basic truedy_SandboxDemoKeyOpensNothing000000")]
    public async Task A_request_without_the_key_is_answered_401(string? authorization)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox) { Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization) };

        JsonElement body = await client.GetJsonAsync("/calls", expectedStatus: 401);

        Assert.Equal("unauthorized", body.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("error").GetProperty("details").ValueKind);
        Assert.StartsWith("req_", body.GetProperty("meta").GetProperty("request_id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_rotate_the_key()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        sandbox.ApiKey = "truedy_another";
        await client.GetJsonAsync("/calls", expectedStatus: 401);

        client.Authorization = new AuthenticationHeaderValue("Bearer", "truedy_another");
        await client.GetJsonAsync("/calls");
    }

    [Fact]
    public async Task Calls_with_a_trailing_slash_are_redirected_with_their_query()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        using HttpResponseMessage response = await client.SendAsync("/calls/?limit=2");

        Assert.Equal(307, (int)response.StatusCode);
        Assert.Equal(sandbox.BaseAddress + "/calls?limit=2", response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("GET", "/agents", 404, "Not Found")]
    [InlineData("GET", "/calls/call_a1b2c3d4", 404, "Not Found")]
    [InlineData("POST", "/calls", 405, "Method Not Allowed")]
    [InlineData("DELETE", "/calls", 405, "Method Not Allowed")]
    public async Task What_it_does_not_serve_is_answered_as_the_web_framework_of_the_API_does(string method, string path, int status, string detail)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        using HttpResponseMessage response = await client.SendAsync(path, HttpMethod.Parse(method));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal($$"""{"detail":"{{detail}}"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task I_can_see_what_was_asked_without_the_key()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);

        await client.GetJsonAsync("/calls?limit=2");
        using HttpResponseMessage posted = await client.SendAsync("/elsewhere", HttpMethod.Post);

        IEnumerable<string> requests = sandbox.Requests.Select(request => $"{request.Number} {request.Method} {request.PathAndQuery}");
        Assert.Equal(["1 GET /api/public/v1/calls?limit=2", "2 POST /api/public/v1/elsewhere"], requests);
        Assert.DoesNotContain(sandbox.ApiKey, string.Concat(sandbox.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_run_side_by_side()
    {
        await using TruedySandbox one = await TruedySandbox.StartAsync(new() { CallCount = 1 });
        await using TruedySandbox two = await TruedySandbox.StartAsync(new() { CallCount = 2 });
        using RawClient clientOfOne = new(one);
        using RawClient clientOfTwo = new(two);

        Assert.Single(await clientOfOne.GetIdsAsync("/calls"));
        Assert.Equal(2, (await clientOfTwo.GetIdsAsync("/calls")).Length);
    }

    [Fact]
    public async Task A_port_in_use_is_refused()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => TruedySandbox.StartAsync(new() { Port = sandbox.BaseAddress.Port }));
    }

    [Fact]
    public async Task Disposing_stops_it_even_when_a_request_hangs()
    {
        TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        sandbox.OnRequest = _ => arrived.SetResult();
        sandbox.Faults.Enqueue(Fault.Hang());

        Task<HttpResponseMessage> hanging = client.SendAsync("/calls");
        await arrived.Task;
        await sandbox.DisposeAsync();
        await sandbox.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync("/calls"));
        Assert.IsType<SocketException>(refused.InnerException);
    }
}
