using Truedy.Generated.Testing;

namespace Truedy.Sandbox.Tests;

public class SandboxOptionSpecs
{
    [Fact]
    public void The_defaults_are_these()
    {
        TruedySandboxOptions options = new();

        Assert.Equal(0, options.Port);
        Assert.Equal("truedy_SandboxDemoKeyOpensNothing000000", options.ApiKey);
        Assert.Equal(250, options.CallCount);
        Assert.Equal(1, options.Seed);
        Assert.Null(options.NewestCallAt);
        Assert.False(options.BeyondContract);
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Equal(100, options.RequestsPerMinute);
        Assert.Equal(50, options.DefaultPageSize);
        Assert.Equal(100, options.MaxPageSize);
        Assert.True(options.SendsPagination);
    }

    [Theory]
    [InlineData("Port", "0 to 65535")]
    [InlineData("CallCount", "0 to 1000000")]
    [InlineData("RequestsPerMinute", "1 to 2147483647")]
    [InlineData("DefaultPageSize", "1 to 100")]
    [InlineData("MaxPageSize", "1 to 100")]
    public void A_value_out_of_range_is_refused_with_its_range(string option, string range)
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => option switch
        {
            "Port" => new TruedySandboxOptions { Port = -1 },
            "CallCount" => new TruedySandboxOptions { CallCount = -1 },
            "RequestsPerMinute" => new TruedySandboxOptions { RequestsPerMinute = 0 },
            "DefaultPageSize" => new TruedySandboxOptions { DefaultPageSize = 0 },
            _ => new TruedySandboxOptions { MaxPageSize = 101 },
        });

        Assert.Contains($"Set TruedySandboxOptions.{option} to a value from {range}.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_key_and_no_clock_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new TruedySandboxOptions { ApiKey = " " });
        Assert.Throws<ArgumentNullException>(() => new TruedySandboxOptions { TimeProvider = null! });
    }

    [Fact]
    public void Raw_JSON_that_is_none_is_refused_without_being_repeated()
    {
        SandboxCall call = new() { Id = "call_1", CreatedAt = default };
        Dictionary<string, string?> members = new() { ["metadata"] = "[1" };

        ArgumentException transcript = Assert.Throws<ArgumentException>(() => call with { TranscriptJson = "secret words" });
        ArgumentException member = Assert.Throws<ArgumentException>(() => call with { JsonMembers = members });

        Assert.StartsWith("Not JSON at line 1, byte 1.", transcript.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", transcript.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Not JSON at line 1, byte 3.", member.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_says_neither_numbers_nor_words_in_its_text()
    {
        SandboxCall call = new() { Id = "call_1", Status = "failed", CreatedAt = default, PhoneNumber = "+15550001111", Summary = "Private." };

        Assert.Equal("call_1 failed", call.ToString());
    }
}
