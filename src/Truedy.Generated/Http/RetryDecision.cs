namespace Truedy.Generated.Internal;

/// <summary>What becomes of a request after a failed attempt.</summary>
/// <param name="Wait">How long to wait before the next attempt; null if there is none.</param>
/// <param name="CloseGateFor">For how long every request of the account has to wait; null if this failure concerns this request only.</param>
internal sealed record RetryDecision(TimeSpan? Wait, TimeSpan? CloseGateFor = null);
