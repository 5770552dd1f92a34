namespace Truedy.CodeGeneration;

/// <summary>
/// Something that the user may want to know. MSBuild knows no such line, and shows it as it is: a warning would fail the builds that make
/// errors of warnings.
/// </summary>
internal sealed record BuildMessage(string Code, Place Place, string Text)
{
    public const string OtherName = "TRU1030";
    public const string PathParameter = "TRU1031";
    public const string NoServer = "TRU1032";
    public const string BranchesAlike = "TRU1033";
    public const string TextElsewhere = "TRU1034";

    public override string ToString() => $"{Place}: message {Code}: {OneLine.From(Text)}";
}
