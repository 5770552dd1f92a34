using Truedy.Generated;

namespace Truedy.Cli;

/// <summary>How often one thing was not as the contract says.</summary>
internal sealed record DriftLine(ContractDriftKind Kind, string Name, int Count);
