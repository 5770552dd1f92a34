namespace Truedy.ContractChange;

/// <summary>The numbers of the errors that come before those of the generator.</summary>
internal static class ChangeCode
{
    public const string BrokenYaml = "TRU4001";
    public const string NoDocument = "TRU4002";
    public const string SeveralDocuments = "TRU4003";
    public const string NotFetched = "TRU4004";
    public const string Provenance = "TRU4005";
    public const string Build = "TRU4006";
}
