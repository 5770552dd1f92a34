namespace Truedy.ContractChange.Contracts;

/// <summary>
/// Decides what a difference does to a consumer, as far as C# does not show it: names, and the C# type of a value, are compared as the public
/// surface, which knows what the library makes of them.
/// </summary>
internal static class Weighing
{
    public static Consequence Of(Difference difference) => difference.Kind switch
    {
        FactKind.Server => Server(difference),
        FactKind.Security => Security.Weigh(difference.Before?.Type, difference.After?.Type),
        FactKind.Operation when difference.IsRemoved => Consequence.Breaking("The operation is gone."),
        FactKind.Schema when difference.IsAdded || difference.IsRemoved => Consequence.None, // C# shows whether its name means anything
        FactKind.Answer when !IsSuccess(difference) => Consequence.None,
        FactKind.Header when difference is { IsRemoved: true, Before.IsRequired: false } => Consequence.None,
        FactKind.Parameter or FactKind.Body or FactKind.Answer or FactKind.Header or FactKind.Schema or FactKind.Member => Value(difference),
        FactKind.Content => Content(difference),
        FactKind.Value when difference is { IsRemoved: true, Before.IsSent: true } => Consequence.Breaking("The value is no longer taken."),
        FactKind.Limit => Limits.Weigh(difference),
        _ => Consequence.None,
    };

    private static bool IsSuccess(Difference difference) => difference.Name.Contains(": 2", StringComparison.Ordinal);

    private static Consequence Server(Difference difference) => difference switch
    {
        _ when !difference.Name.EndsWith(Inventory.BaseAddress, StringComparison.Ordinal) => Consequence.None,
        { IsRemoved: true } => Consequence.Breaking("There is no address to send to unless the options set one."),
        _ => new(false, "Requests go there, unless the options set a base address."),
    };

    private static Consequence Content(Difference difference) => difference is { Before.Type: var before, After.Type: var after } && before != after
        ? Consequence.Breaking($"It is {after}, not {before}.")
        : Consequence.None;

    // A value that is both sent and received is weighed in both directions; read-only and write-only take it out of one.
    private static Consequence Value(Difference difference)
    {
        var (before, after) = (difference.Before, difference.After);
        var sent = Sent(before is { IsSent: true } ? before : null, after is { IsSent: true } ? after : null);
        return sent.IsBreaking ? sent : Received(before is { IsReceived: true } ? before : null, after is { IsReceived: true } ? after : null);
    }

    private static Consequence Sent(Fact? before, Fact? after) => (before, after) switch
    {
        (_, { IsRequired: true }) when before is not { IsRequired: true } => Consequence.Breaking("It has to be sent."),
        (null, _) => Consequence.None,
        (_, null) => Consequence.Breaking("It is no longer taken."),
        ({ IsNullable: true }, { IsNullable: false }) => Consequence.Breaking("Null is no longer taken."),
        _ when !TypeOrder.IsWithin(before.Type, after.Type) => Consequence.Breaking("What was sent so far may be refused."),
        _ => Consequence.None,
    };

    private static Consequence Received(Fact? before, Fact? after) => (before, after) switch
    {
        (null, _) => Consequence.None,
        (_, null) => Consequence.Breaking("It no longer comes."),
        ({ IsRequired: true }, { IsRequired: false }) => Consequence.Breaking("It may be missing."),
        ({ IsNullable: false }, { IsNullable: true }) => Consequence.Breaking("It may be null."),
        _ when !TypeOrder.MayBecome(before.Type, after.Type) => Consequence.Breaking("It comes as another type."),
        _ => Consequence.None,
    };
}
