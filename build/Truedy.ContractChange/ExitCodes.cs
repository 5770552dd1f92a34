namespace Truedy.ContractChange;

/// <summary>What a script can tell from the exit code.</summary>
internal static class ExitCodes
{
    public const int Unchanged = 0;
    public const int Invalid = 1;
    public const int Usage = 2;
    public const int Compatible = 3;
    public const int Breaking = 4;

    /// <summary>The same, for the help.</summary>
    public const string Help = """
        Exit codes:
          0  the contract has not changed
          1  the document is invalid, could not be fetched, or something else failed; nothing was replaced
          2  usage: an argument is malformed; nothing was done
          3  the contract changed, and consumers are fine with it
          4  the contract changed, and it is breaking for consumers
        """;
}
