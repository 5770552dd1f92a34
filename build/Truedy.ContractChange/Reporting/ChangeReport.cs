using Truedy.ContractChange.Contracts;
using Truedy.ContractChange.Surface;

namespace Truedy.ContractChange.Reporting;

/// <summary>A change of the contract, with all that follows from it.</summary>
/// <param name="From">The hash of the contract before.</param>
/// <param name="To">The hash of the contract after.</param>
/// <param name="Differences">What the contracts say differently.</param>
/// <param name="Approved">The public surface as it was: the approved one, which is what the last build had.</param>
/// <param name="Library">The library as it becomes.</param>
/// <param name="Version">The version that was released last; null before the first release.</param>
internal sealed record ChangeReport(
    string From, string To, IReadOnlyList<Difference> Differences, string Approved, LibraryBuild Library, Version? Version)
{
    /// <summary>How the public surface changes; null if the library does not compile.</summary>
    public SurfaceChange? Surface { get; } = Library.Surface is { } surface ? SurfaceChange.Between(Approved, surface) : null;

    public Impact Impact =>
        Surface is null or { IsBreaking: true } || Differences.Any(each => each.IsBreaking) ? Impact.Breaking
        : !Surface.IsEmpty ? Impact.Addition
        : Differences.Count > 0 ? Impact.Fix
        : Impact.None;

    public int ExitCode => Impact == Impact.Breaking ? ExitCodes.Breaking : ExitCodes.Compatible;
}
