namespace Truedy.Benchmarks;

/// <summary>Something that was measured did not do what it was measured for, so that its figure is worth nothing.</summary>
internal sealed class WrongAnswerException(string message) : Exception(message)
{
    public static void ThrowUnlessEqual<T>(T expected, T actual, string who)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new WrongAnswerException($"{who} gave a wrong answer.\nExpected: {expected}\nIt gave:  {actual}");
    }
}
