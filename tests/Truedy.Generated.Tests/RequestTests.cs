namespace Truedy.Generated.Tests;

/// <summary>How generated clients write a request, and what they refuse to send: by name, and without repeating it.</summary>
public class RequestTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_would_lead_elsewhere_is_refused_by_name(string value)
    {
        var fault = Assert.Throws<ArgumentException>("id", () => new ApiRequest(HttpMethod.Get, "calls/{id}").Path("id", value));
        Assert.StartsWith(
            "'id' is part of the address of GET calls/{id}: it must not be empty, nor dots only.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("\u007f")]
    public void A_header_that_could_be_more_than_one_is_refused_by_name(string value)
    {
        var fault = Assert.Throws<ArgumentException>("X-Tenant", () => new ApiRequest(HttpMethod.Get, "calls").Header("X-Tenant", value));
        Assert.StartsWith("The header 'X-Tenant' of GET calls has to be printable ASCII.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_printable_ascii_may_stand_in_a_header()
    {
        using var message = new ApiRequest(HttpMethod.Get, "calls").Header("X-Tenant", "a ~!b").ToMessage("https://api.example.com");
        Assert.Equal("a ~!b", Assert.Single(message.Headers.GetValues("X-Tenant")));
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public void A_choice_is_written_as_json_writes_it(bool value, string written)
    {
        using var message = new ApiRequest(HttpMethod.Get, "calls").Query("flag", value).ToMessage("https://api.example.com");
        Assert.Equal($"?flag={written}", message.RequestUri!.Query);
    }

    [Fact]
    public async Task A_body_is_utf_8_without_a_byte_order_mark()
    {
        using var message = new ApiRequest(HttpMethod.Post, "calls").Json(new ResponseMeta { RequestId = "ü" }, static (writer, value) => value.__Write(writer)).ToMessage("https://api.example.com");
        Assert.Equal((byte)'{', (await message.Content!.ReadAsByteArrayAsync())[0]);
    }
}
