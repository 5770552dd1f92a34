using System.Text.Json;
using Newtonsoft.Json;

namespace Truedy.Generated.Tests;

/// <summary>Whatever a server sends, a caller gets a list of calls or a <see cref="TruedyException"/>: nothing else, and at a
/// cost that the body's length bounds.</summary>
public class HostileBodySpecs
{
    private const long FreeBytes = 1_000_000;
    private const long BytesPerByte = 200;      // the shortest call, {}, makes an object of a hundred times its length

    private static ReadOnlySpan<byte> Page => """{"data":[{"id":"a"}]}"""u8;

    private static ReadOnlySpan<byte> Error => """{"error":{"code":"x"}}"""u8;

    public static TheoryData<string> Families => [.. HostileBodies.Families.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public Task A_hostile_page_is_a_list_of_calls_or_a_truedy_exception(string family) => EachAsync(family, HttpStatusCode.OK, async (body, request) =>
    {
        try
        {
            var response = await request;
            Assert.True(IsJson(body), "What is no JSON was read.");
            Touch(response);
        }
        catch (TruedyResponseException fault)
        {
            Assert.Equal(HttpStatusCode.OK, fault.StatusCode);
        }
    });

    [Theory]
    [MemberData(nameof(Families))]
    public async Task A_hostile_error_body_leaves_the_status_to_the_caller(string family)
    {
        foreach (var status in new[] { HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError })
        {
            await EachAsync(family, status, async (sent, request) =>
            {
                var error = await Assert.ThrowsAnyAsync<TruedyApiException>(() => request);
                Assert.Equal(status, error.StatusCode);
                Assert.Equal(status == HttpStatusCode.TooManyRequests, error is TruedyRateLimitException);
                Assert.InRange(error.Message.Length, 1, 1_000);
                _ = error.Details?.ToString();
            });
        }
    }

    [Theory]
    [InlineData("Content-Type", "application/json; charset=utf-16")]
    [InlineData("Content-Type", "application/json; charset=no-such-charset")]
    [InlineData("Content-Type", "application/json; charset=\"")]
    [InlineData("Content-Type", "application/json; charset=utf-8; charset=utf-7")]
    [InlineData("Content-Type", "///;;;===")]
    [InlineData("Content-Type", "")]
    [InlineData("Content-Type", null)]
    [InlineData("Content-Length", "9223372036854775807")]
    [InlineData("Content-Length", "2147483648")]
    [InlineData("Content-Length", "-1")]
    [InlineData("Content-Length", "many")]
    [InlineData("Content-Encoding", "no-such-encoding")]
    [InlineData("Content-Language", "\u00ff\u0001")]
    [InlineData("Content-Disposition", "attachment; filename=\"calls.json")]
    public async Task A_wrong_label_does_not_matter(string header, string? value)
    {
        var api = new StubApi(request =>
        {
            var isFirst = request.RequestUri!.Query.Length == 0;
            var content = new ByteArrayContent(isFirst ? Page.ToArray() : Error.ToArray());
            if (value is not null)
                content.Headers.TryAddWithoutValidation(header, value);
            return new HttpResponseMessage(isFirst ? HttpStatusCode.OK : HttpStatusCode.NotFound) { Content = content };
        });
        Assert.Equal("a", Assert.Single((await api.Client().ListAsync()).Data).Id);
        Assert.Equal("x", (await Assert.ThrowsAsync<TruedyApiException>(() => api.Client().ListAsync(new CallListQuery { Limit = 1 }))).ErrorCode);
    }

    [Fact]
    public async Task Memory_is_taken_for_what_came_and_not_for_what_was_announced()
    {
        using var client = new AtOnce(() => new HttpResponseMessage { Content = new ByteArrayContent("""{"data":[]}"""u8.ToArray()) { Headers = { ContentLength = 60_000_000 } } }).Client();
        var (request, bytes) = AtOnce.List(client);
        Assert.InRange(bytes, 0, 4_000_000);
        Assert.Empty((await request).Data);
    }

    private static async Task EachAsync(string family, HttpStatusCode status, Func<byte[], Task<CallListResponse>, Task> verify)
    {
        var bodies = HostileBodies.Families[family]().ToList();
        Assert.NotEmpty(bodies);
        var index = 0;
        using var client = new AtOnce(() => new HttpResponseMessage(status) { Content = new ByteArrayContent(bodies[index]) }).Client();
        for (; index < bodies.Count; index++)
        {
            try
            {
                var (request, bytes) = AtOnce.List(client);
                await verify(bodies[index], request);
                Assert.InRange(bytes, 0, FreeBytes + (BytesPerByte * bodies[index].Length));
            }
            catch (Exception fault)
            {
                Assert.Fail($"Body {index} of '{family}', which starts with {Start(bodies[index])}: {fault}");
            }
        }
    }

    private static void Touch(CallListResponse response)
    {
        foreach (var call in response.Data)
        {
            _ = call.Transcript?.ToString();
            foreach (var member in call.AdditionalProperties)
                _ = member.Value.ToString();
        }
        var written = JsonConvert.SerializeObject(response);
        Assert.True(IsJson(System.Text.Encoding.UTF8.GetBytes(written)), "What was read is not written as JSON.");
    }

    private static bool IsJson(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(
                body.AsSpan().StartsWith("\uFEFF"u8) ? body.AsSpan(3) : body, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
            }
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static string Start(byte[] body) =>
        JsonConvert.ToString(System.Text.Encoding.Latin1.GetString(body.AsSpan(0, Math.Min(body.Length, 200))));
}
