using Truedy.Generated;

namespace Truedy.Sandbox.Tests;

/// <summary>A type of a consumer that holds types of the library.</summary>
public sealed record CallReport(
    Call LongestCall, CallStatus? OnlyStatus, IReadOnlyList<CallDirection> AllDirections, Dictionary<CallStatus, int> CountByStatus);
