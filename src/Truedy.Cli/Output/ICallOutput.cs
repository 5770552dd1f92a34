using Truedy.Generated;

namespace Truedy.Cli.Output;

/// <summary>One way to print calls. Nothing is printed before the first page is there: a request that fails leaves the output empty.</summary>
internal interface ICallOutput
{
    /// <summary>Takes the calls of a page.</summary>
    void Write(IReadOnlyList<Call> calls);

    /// <summary>The list is complete. Not called if it is not, so that half a list does not look like a whole one.</summary>
    void End();
}
