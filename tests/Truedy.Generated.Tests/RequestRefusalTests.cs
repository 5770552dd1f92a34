namespace Truedy.Generated.Tests;

/// <summary>What generated clients refuse to send says which argument of which operation it was, and does not repeat it.</summary>
public class RequestRefusalTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_would_lead_elsewhere_is_refused_by_name(string value)
    {
        var fault = Assert.Throws<ArgumentException>("id", () => new ApiRequest(HttpMethod.Get, "calls/{id}").Path("id", value));
        Assert.StartsWith("'id' is part of the address of GET calls/{id}: it must not be empty, nor dots only.", fault.Message, StringComparison.Ordinal);
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
}
