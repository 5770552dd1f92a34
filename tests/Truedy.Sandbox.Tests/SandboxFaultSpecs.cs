using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class SandboxFaultSpecs
{
    [Fact]
    public async Task Faults_of_the_queue_befall_one_request_each()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);
        sandbox.Faults.Enqueue(Fault.Error(500, "internal_error", "Oops"), Fault.None, Fault.Error(503, "server_error", "Busy"));

        await client.GetJsonAsync("/calls", expectedStatus: 500);
        await client.GetJsonAsync("/calls");
        Assert.Equal(1, sandbox.Faults.Waiting);
        await client.GetJsonAsync("/calls", expectedStatus: 503);
        await client.GetJsonAsync("/calls");

        Assert.Equal(["500", null, "503", null], sandbox.Requests.Select(request => request.Fault?.ToString()));
    }

    [Fact]
    public async Task A_rule_decides_for_the_requests_that_the_queue_leaves_alone()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);
        sandbox.Faults.Enqueue(Fault.Error(500, "internal_error", "Oops"));
        sandbox.Faults.Choose = request => request.PathAndQuery.Contains("offset=50", StringComparison.Ordinal) ? Fault.Malformed("{}") : null;

        await client.GetJsonAsync("/calls", expectedStatus: 500);
        Assert.NotEmpty(await client.GetIdsAsync("/calls"));
        Assert.Equal("{}", (await client.GetJsonAsync("/calls?offset=50")).GetRawText());

        sandbox.Faults.Clear();
        Assert.NotEmpty(await client.GetIdsAsync("/calls?offset=50"));
    }

    [Theory]
    [InlineData(502, "<html><body>Bad Gateway</body></html>")]
    [InlineData(500, "")]
    [InlineData(204, "")]
    public async Task I_can_answer_with_any_status_and_body(int status, string body)
    {
        using HttpResponseMessage response = await SendAsync(Fault.Status(status, body));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task I_can_answer_with_a_documented_error()
    {
        using HttpResponseMessage response = await SendAsync(Fault.Error(502, "provider_error", "Upstream", """{"retry_after":3}"""));
        JsonElement body = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("""{"code":"provider_error","message":"Upstream","details":{"retry_after":3}}""", body.GetProperty("error").GetRawText());
        Assert.Equal(Assert.Single(response.Headers.GetValues("X-Request-ID")), body.GetProperty("meta").GetProperty("request_id").GetString());
    }

    [Fact]
    public async Task I_can_answer_with_the_rate_limit()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 4, 5, 12, 0, 0, TimeSpan.Zero));

        using HttpResponseMessage response = await SendAsync(Fault.RateLimited(TimeSpan.FromSeconds(7)), clock);
        JsonElement body = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal("""{"limit":100,"reset_at":"2026-04-05T12:00:07.000000"}""", body.GetProperty("error").GetProperty("details").GetRawText());
    }

    [Fact]
    public async Task I_can_add_headers_to_an_answer()
    {
        Fault fault = Fault.Status(307).WithHeader("Location", "http://127.0.0.1/elsewhere").WithHeader("Retry-After", "2");

        using HttpResponseMessage response = await SendAsync(fault);

        Assert.Equal("/elsewhere", response.Headers.Location?.AbsolutePath);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task I_can_send_a_body_that_is_not_what_was_promised()
    {
        using HttpResponseMessage response = await SendAsync(Fault.Malformed("""{"data":[{]"""));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"data":[{]""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public async Task I_can_cut_a_body_off(int afterBytes)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { CallCount = 3 });
        using RawClient client = new(sandbox);
        sandbox.Faults.Enqueue(Fault.CutBody(afterBytes));

        using HttpResponseMessage response = await client.SendAsync("/calls", completion: HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        using MemoryStream received = new();

        await Assert.ThrowsAsync<HttpIOException>(() => body.CopyToAsync(received));
        Assert.Equal(Math.Min(afterBytes, response.Content.Headers.ContentLength!.Value - 1), received.Length);
        Assert.NotEmpty(await client.GetIdsAsync("/calls"));
    }

    [Fact]
    public async Task I_can_reset_the_connection()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);
        sandbox.Faults.Enqueue(Fault.Reset());

        HttpRequestException reset = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync("/calls"));

        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(reset.InnerException?.InnerException).SocketErrorCode);
        Assert.NotEmpty(await client.GetIdsAsync("/calls"));
    }

    [Fact]
    public async Task I_can_send_a_body_in_pieces_by_my_own_clock()
    {
        FakeTimeProvider clock = new();
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { TimeProvider = clock });
        using RawClient client = new(sandbox);
        sandbox.Faults.Enqueue(Fault.SlowBody(1000, TimeSpan.FromSeconds(5)));
        using HttpResponseMessage response = await client.SendAsync("/calls", completion: HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.Content.ReadAsStreamAsync();

        byte[] first = new byte[1000];
        await body.ReadExactlyAsync(first);
        Task<string> rest = new StreamReader(body, Encoding.UTF8).ReadToEndAsync();
        Assert.False(rest.IsCompleted);

        while (!rest.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(50, JsonElement.Parse(Encoding.UTF8.GetString(first) + await rest).GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task I_can_leave_a_request_without_an_answer()
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync();
        using RawClient client = new(sandbox);
        sandbox.Faults.Enqueue(Fault.Hang());
        using CancellationTokenSource patience = new();
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        sandbox.OnRequest = _ => arrived.SetResult();

        Task<HttpResponseMessage> hanging = client.SendAsync("/calls", cancellationToken: patience.Token);
        await arrived.Task;
        Assert.False(hanging.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public void Faults_that_cannot_be_played_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Status(99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.CutBody(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.SlowBody(0, TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => Fault.Error(500, "internal_error", "Oops", "{details}"));
    }

    private static async Task<HttpResponseMessage> SendAsync(Fault fault, TimeProvider? clock = null)
    {
        await using TruedySandbox sandbox = await TruedySandbox.StartAsync(new() { TimeProvider = clock ?? TimeProvider.System });
        using RawClient client = new(sandbox);
        sandbox.Faults.Enqueue(fault);
        return await client.SendAsync("/calls");
    }
}
