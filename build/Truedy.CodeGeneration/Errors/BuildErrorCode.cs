namespace Truedy.CodeGeneration;

/// <summary>The numbers of the errors: they are quoted in build logs, so a number never changes its meaning. TRU1004, TRU2001 and TRU2004 were
/// some.</summary>
internal static class BuildErrorCode
{
    public const string BrokenJson = "TRU1001";
    public const string ReferenceToNothing = "TRU1002";
    public const string ReferenceElsewhere = "TRU1003";
    public const string WrongShape = "TRU1005";
    public const string NamesCollide = "TRU1006";
    public const string NoSuchName = "TRU1007";
    public const string OverlayMatchesNothing = "TRU1010";
    public const string OverlayAction = "TRU1011";
    public const string CannotBePrinted = "TRU1020";

    public const string NSwagSettings = "TRU2002";
    public const string Template = "TRU2003";
    public const string NSwagFailed = "TRU2005";

    public const string Arguments = "TRU3001";
    public const string Files = "TRU3002";
    public const string OwnFailure = "TRU9999";
}
