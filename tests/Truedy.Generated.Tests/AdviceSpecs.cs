using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Truedy.Generated.Tests;

/// <summary>What a message tells somebody to do who sees nothing else.</summary>
[Collection("TRUEDY_API_KEY")]
public sealed class AdviceSpecs : IDisposable
{
    private const string KeyAdvice = "Pass the key from the Truedy dashboard, which starts with 'truedy_', or set the environment variable TRUEDY_API_KEY.";
    private readonly string? _keyBefore = Environment.GetEnvironmentVariable("TRUEDY_API_KEY");

    public AdviceSpecs() => Environment.SetEnvironmentVariable("TRUEDY_API_KEY", null);

    public void Dispose() => Environment.SetEnvironmentVariable("TRUEDY_API_KEY", _keyBefore);

    [Theory]
    [InlineData(300, " The API redirected, and the client does not follow, so that the key goes nowhere else; check the base address.")]
    [InlineData(304, " The API answered that nothing has changed, to a request that did not ask for that: a cache on the way is wrong.")]
    [InlineData(399, " The API redirected, and the client does not follow, so that the key goes nowhere else; check the base address.")]
    [InlineData(400, "")]
    [InlineData(401, " The API key was not accepted; check TRUEDY_API_KEY, or where else it comes from.")]
    [InlineData(402, " The account needs a payment; see the Truedy dashboard.")]
    [InlineData(403, " The API key may not do this.")]
    [InlineData(404, " It was sent to the base address https://api.truedy.ai/api/public/v1.")]
    [InlineData(429, " The rate limit is used up.")]
    [InlineData(500, "")]
    public async Task A_status_that_somebody_can_do_something_about_says_so(int status, string advice) =>
        Assert.Equal($"GET calls failed with HTTP {status}.{advice}", (await FailAsync(status, "")).Message);

    [Fact]
    public async Task A_rate_limit_says_when_it_opens_in_the_time_of_the_world()
    {
        var error = await FailAsync(429, """{"error":{"code":"rate_limit_exceeded","details":{"retry_after":90}}}""");
        Assert.Equal("GET calls failed with HTTP 429 (rate_limit_exceeded). The rate limit is used up until 2026-03-03 20:31:30Z.", error.Message);
    }

    [Theory]
    [InlineData(422, """{"error":{"code":"validation_error","message":"asleep is no status"}}""", " (validation_error).")]
    [InlineData(422, """{"detail":[{"type":"enum","loc":["query","status"],"input":"asleep"}]}""", ". Refused: query.status (enum).")]
    [InlineData(400, "", ".")]
    public async Task A_status_that_the_contract_does_not_name_is_answered_with_those_that_it_names(int status, string body, string refused)
    {
        var client = StubApi.Answering(body, (HttpStatusCode)status).Client();
        var error = await Assert.ThrowsAsync<TruedyApiException>(() => client.ListAsync(new CallListQuery { Status = "asleep" }));
        const string named = "The contract names these values of 'status': queued, ringing, in_progress, completed, failed.";
        Assert.Equal($"GET calls failed with HTTP {status}{refused} {named}", error.Message);
    }

    [Theory]
    [InlineData("asleep", HttpStatusCode.InternalServerError)]
    [InlineData("failed", HttpStatusCode.UnprocessableEntity)]
    public async Task A_failure_that_is_not_of_a_value_names_none(string value, HttpStatusCode status)
    {
        var client = StubApi.Answering("", status).Client(options => options.MaxRetries = 0);
        var error = await Assert.ThrowsAsync<TruedyApiException>(() => client.ListAsync(new CallListQuery { Status = value }));
        Assert.Equal($"GET calls failed with HTTP {(int)status}.", error.Message);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task At_most_five_refused_parameters_are_named(int count)
    {
        var faults = Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $$"""{"loc":["a","b{{number}}"],"type":"missing"}"""));
        var error = await FailAsync(422, $$"""{"detail":[{{string.Join(",", faults)}}]}""");
        Assert.Equal(
            "GET calls failed with HTTP 422. Refused: a.b0 (missing), a.b1 (missing), a.b2 (missing), a.b3 (missing), a.b4 (missing).",
            error.Message);
    }

    [Fact]
    public async Task Of_a_refused_parameter_at_most_eight_steps_are_named()
    {
        var error = await FailAsync(422, """{"detail":[{"loc":[0,1,2,3,4,5,6,7,8],"type":"missing"}]}""");
        Assert.Equal("GET calls failed with HTTP 422. Refused: 0.1.2.3.4.5.6.7 (missing).", error.Message);
    }

    [Theory]
    [InlineData("_az-AZ.09", true)]
    [InlineData("123456", true)]
    [InlineData("1234567", false)]
    [InlineData("a123456", true)]
    [InlineData("a1234567", false)]
    [InlineData("a@b", false)]
    [InlineData("a`b", false)]
    [InlineData("a{b", false)]
    [InlineData("a[b", false)]
    [InlineData("a/b", false)]
    [InlineData("a:b", false)]
    [InlineData("é", false)]
    [InlineData("", false)]
    public async Task A_code_is_shown_where_it_is_a_word_of_the_api_and_can_be_no_phone_number(string code, bool isShown) =>
        Assert.Equal($"GET calls failed with HTTP 400{(isShown ? $" ({code})" : "")}.", (await FailAsync(400, $$$"""{"error":{"code":"{{{code}}}"}}""")).Message);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task A_code_longer_than_a_line_is_not_shown(int length, bool isShown) =>
        Assert.Equal(isShown, (await FailAsync(400, $$$"""{"error":{"code":"{{{new string('x', length)}}}"}}""")).Message.Contains("xx", StringComparison.Ordinal));

    [Theory]
    [InlineData(null, "There is no API key.")]
    [InlineData("", "There is no API key.")]
    [InlineData("bearer truedy_abc", "The API key must come without 'Bearer'; the client adds it.")]
    [InlineData("truedy_abc\n", "The API key holds white space, perhaps a line break from where it was copied.")]
    [InlineData("sk_live_abc", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("Truedy_abc", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_a.b", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_a@b", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_a[b", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_a`b", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_a{b", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_a/b", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    [InlineData("truedy_a:b", "The API key is malformed: it is 'truedy_' followed by letters and digits.")]
    public void A_key_that_cannot_be_one_is_refused_with_the_way_to_a_good_one(string? key, string what) =>
        Assert.Equal(
            $"{what} {KeyAdvice}", Assert.Throws<ArgumentException>(() => new CallsClient(new TruedyClientOptions { ApiKey = key })).Message);

    [Theory]
    [InlineData("truedy_azAZ09_-")]
    [InlineData("truedy_x")]
    public async Task A_key_of_letters_and_digits_is_sent_as_it_is(string key)
    {
        var api = StubApi.Answering("""{"data":[]}""");
        await api.Client(options => options.ApiKey = key).ListAsync();
        Assert.Equal($"Bearer {key}", Assert.Single(api.Authorizations));
    }

    [Fact]
    public void Two_ways_to_give_a_key_are_one_too_many()
    {
        var error = Assert.Throws<ArgumentException>(() => StubApi.Answering("").Client(options => options.ApiKeyProvider = _ => new(StubApi.Key)));
        Assert.Equal("ApiKey and ApiKeyProvider cannot both be set; leave one null.", error.Message);
    }

    [Theory]
    [InlineData("v1", "must be an absolute address such as https://api.truedy.ai/api/public/v1")]
    [InlineData("http://api.example.com/v1", "must use https, since the API key is sent there; http is for a loopback address such as a sandbox")]
    [InlineData("ftp://127.0.0.1/v1", "must use https, since the API key is sent there; http is for a loopback address such as a sandbox")]
    [InlineData("https://api.example.com/v1?a=b", "must have no query and no fragment; pass filters to the operations instead")]
    [InlineData("https://api.example.com/v1#a", "must have no query and no fragment; pass filters to the operations instead")]
    [InlineData("https://a@api.example.com/v1", "must have no user name or password; the API key is the only credential")]
    public void A_base_address_that_will_not_do_is_refused_with_the_reason(string address, string reason)
    {
        var options = new TruedyClientOptions { ApiKey = StubApi.Key, BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };
        Assert.Equal($"The base address {reason}.", Assert.Throws<ArgumentException>(() => new CallsClient(options)).Message);
    }

    [Fact]
    public async Task A_connection_that_fails_says_which_operation_got_no_answer() =>
        Assert.Equal(
            "GET calls got no complete answer from the API: the connection failed.",
            (await Assert.ThrowsAsync<TruedyException>(() => new StubApi(_ => throw new HttpRequestException("refused")).Client().ListAsync())).Message);

    [Fact]
    public async Task A_body_that_cannot_be_decompressed_is_a_connection_that_failed()
    {
        var api = new StubApi(_ => throw new InvalidOperationException("not the body"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => api.Client().ListAsync());
        foreach (var fault in new Exception[] { new InvalidDataException("gzip"), new InvalidOperationException("brotli") })
        {
            var corrupt = new StubApi(_ => new HttpResponseMessage { Content = new StreamContent(new Corrupt(fault)) });
            var error = await Assert.ThrowsAsync<TruedyException>(() => corrupt.Client().ListAsync());
            Assert.Equal("The body could not be decompressed.", Assert.IsType<IOException>(error.InnerException).Message);
            Assert.Same(fault, error.InnerException.InnerException);
        }
    }

    private static async Task<TruedyApiException> FailAsync(int status, string body)
    {
        var now = new DateTimeOffset(2026, 3, 3, 22, 30, 0, TimeSpan.FromHours(2));
        return await Assert.ThrowsAnyAsync<TruedyApiException>(
            () => StubApi.Answering(body, (HttpStatusCode)status).Client(options => options.TimeProvider = new FakeTimeProvider(now)).ListAsync());
    }

    private sealed class Corrupt(Exception fault) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw fault;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw fault;
    }
}
