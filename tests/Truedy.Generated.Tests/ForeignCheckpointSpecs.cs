using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Truedy.Generated.Tests;

/// <summary>Texts that this list never gave as a checkpoint: an <see cref="ArgumentException"/> says so, or they
/// are a place like any other.</summary>
public class ForeignCheckpointSpecs
{
    private const int Words = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_bytes_are_refused(int seed)
    {
        var chance = new Random(seed);
        for (var number = 0; number < 2_000; number++)
        {
            var bytes = new byte[chance.Next(0, 120)];
            chance.NextBytes(bytes);
            Assert.Throws<ArgumentException>(() => Resume(Text(bytes)));
            Assert.Throws<ArgumentException>(() => Resume(Encoding.Latin1.GetString(bytes)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_words_with_a_right_checksum_are_refused_or_lead_somewhere(int seed)
    {
        var chance = new Random(seed);
        var latest = (ulong)DateTime.MaxValue.Ticks;
        ulong[] odd = [0, 1, 2, 3, 7, int.MaxValue, uint.MaxValue, long.MaxValue, (ulong)long.MaxValue + 1, ulong.MaxValue, latest, latest + 1];
        var list = (await OwnAsync())[0];
        for (var number = 0; number < 5_000; number++)
        {
            var words = new ulong[chance.Next(1, 12)];
            for (var index = 0; index < words.Length; index++)
                words[index] = chance.Next(3) == 0 ? (ulong)chance.NextInt64() : odd[chance.Next(odd.Length)];
            words[0] = chance.Next(8) == 0 ? words[0] : list;
            await AssertRefusedOrListedAsync(words);
        }
    }

    [Fact]
    public async Task Every_flipped_bit_is_refused_and_with_a_right_checksum_refused_or_leads_somewhere()
    {
        var own = await OwnAsync();
        for (var bit = 0; bit < own.Length * 64; bit++)
        {
            var words = own.ToArray();
            words[bit / 64] ^= 1UL << (bit % 64);
            Assert.Throws<ArgumentException>(() => Resume(Text(Bytes(words))));
            await AssertRefusedOrListedAsync(words[..^1]);
        }
    }

    [Theory]
    [InlineData(1, ulong.MaxValue)]                     // a negative offset
    [InlineData(1, 0x1_0000_0000)]
    [InlineData(1, int.MaxValue)]
    [InlineData(2, ulong.MaxValue)]                     // a count
    [InlineData(2, 0x1_0000_0001)]
    [InlineData(2, 3)]
    [InlineData(3, 0)]                                  // a time
    [InlineData(3, ulong.MaxValue)]
    [InlineData(3, 3_155_378_976_000_000_000)]
    [InlineData(5, 2)]
    public async Task Counts_times_and_offsets_that_cannot_be_are_called_damaged(int index, ulong word)
    {
        var words = (await OwnAsync())[..^1];
        words[index] = word;
        var error = Assert.Throws<ArgumentException>(() => Resume(Signed(words)));
        Assert.StartsWith("The checkpoint is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_far_behind_the_end_leads_back_into_the_list()
    {
        var words = (await OwnAsync())[..^1];
        words[1] = 1_000_000_000;
        var list = new CallList(250);
        var rest = await list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = Signed(words) }).AllAsync();
        Assert.Equal(list.Rows.Skip(150).Select(row => row.Id), rest.Select(call => call.Id));
        Assert.InRange(list.Api.Requests.Count, 1, 60);
    }

    [Fact]
    public async Task A_checkpoint_is_good_for_its_filter_only_in_every_culture()
    {
        var list = new CallList(150);
        var options = new CallListOptions { AgentId = "agt_1", Status = CallStatus.Failed };
        var checkpoint = (await list.Api.Client().ListAllAsync(options).AsPages().AllAsync())[0].Checkpoint;
        CallListOptions[] others =
        [
            new(),
            options with { AgentId = null },
            options with { AgentId = "agt_2" },
            options with { AgentId = "agt_1-" },
            options with { Status = CallStatus.Completed },
            new() { AgentId = "agt_1\nfailed" },
        ];
        foreach (var other in others)
        {
            var error = Assert.Throws<ArgumentException>(() => list.Api.Client().ListAllAsync(other with { ResumeFrom = checkpoint }));
            Assert.Contains("another filter", error.Message, StringComparison.Ordinal);
        }
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.Equal(50, (await list.Api.Client().ListAllAsync(options with { ResumeFrom = checkpoint }).AllAsync()).Count);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task AssertRefusedOrListedAsync(ulong[] words)
    {
        var list = new CallList(20);
        AsyncPageable<Call> calls;
        try
        {
            calls = list.Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = Signed(words), SinceCheckpoint = Signed(words) });
        }
        catch (ArgumentException)
        {
            return;
        }
        var seen = await calls.AllAsync();
        Assert.Equal(seen.Select(call => call.Id).Distinct(StringComparer.Ordinal).Count(), seen.Count);
    }

    private static async Task<ulong[]> OwnAsync()
    {
        var list = new CallList(250);
        var text = (await list.Api.Client().ListAllAsync(new CallListOptions { MaxItems = 150 }).AsPages().AllAsync())[^1].Checkpoint!;
        var base64 = text["c1.".Length..].Replace('-', '+').Replace('_', '/');
        var bytes = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
        var words = Enumerable.Range(0, bytes.Length / 8).Select(index => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(index * 8))).ToArray();
        Assert.Equal(Words, words.Length - 1);
        return words;
    }

    private static AsyncPageable<Call> Resume(string checkpoint) =>
        new CallList(1).Api.Client().ListAllAsync(new CallListOptions { ResumeFrom = checkpoint });

    private static string Signed(ulong[] words) => Text(Bytes([.. words, words.Aggregate(17UL, (sum, word) => unchecked((sum * 31) ^ word))]));

    private static byte[] Bytes(ulong[] words)
    {
        var bytes = new byte[words.Length * 8];
        for (var index = 0; index < words.Length; index++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(index * 8), words[index]);
        return bytes;
    }

    private static string Text(byte[] bytes) => "c1." + Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
