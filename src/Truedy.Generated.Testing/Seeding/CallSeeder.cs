using System.Globalization;

namespace Truedy.Generated.Testing.Seeding;

/// <summary>Draws the calls of a sandbox: a few under way, then those that have ended, back through the weeks.</summary>
internal static class CallSeeder
{
    // Longer than any drawn conversation, so that whatever has ended did so before the newest call was created.
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(20);

    public static IEnumerable<SandboxCall> Draw(TruedySandboxOptions options)
    {
        StatusWord[] words = options.BeyondContract ? StatusWord.BeyondContract : StatusWord.Contract;
        StatusWord[] ended = [.. words.Where(HasEnded)];
        Random random = new(options.Seed);
        uint ids = (uint)random.Next();
        DateTimeOffset newest = ToMicrosecond(options.NewestCallAt ?? options.TimeProvider.GetUtcNow());
        DateTimeOffset createdAt = newest;

        List<SandboxCall> calls = [];
        for (int i = 0; i < options.CallCount; i++)
        {
            // Every word once, so that a handful of calls shows them all; then mostly completed ones.
            StatusWord word = i < words.Length ? words[i] : random.NextDouble() < 0.8 ? ended[0] : ended[random.Next(ended.Length)];
            if (HasEnded(word) && newest - createdAt < UnderWay)
                createdAt = newest - UnderWay;

            SandboxCall call = CallDrawing.Draw(random, Id(ids, i), word, createdAt);
            calls.Add(options.BeyondContract ? Oddities.Bend(call, i) : call);

            // The calls of a campaign are created together, to the microsecond.
            bool together = HasEnded(word) && random.Next(20) == 0;
            createdAt -= together ? TimeSpan.Zero : TimeSpan.FromMicroseconds(random.Next(20_000_000, 2_000_000_000));
        }

        // The collection puts the later of two equals first; given from the oldest on, the drawn order stays.
        calls.Reverse();
        return calls;
    }

    private static bool HasEnded(StatusWord word) => word.Stage is Stage.Answered or Stage.Unanswered;

    // An odd factor maps numbers to numbers one to one: no id comes twice.
    private static string Id(uint first, int index) =>
        "call_" + unchecked((first + (uint)index) * 2654435761).ToString("x8", CultureInfo.InvariantCulture);

    private static DateTimeOffset ToMicrosecond(DateTimeOffset time) =>
        new(time.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
