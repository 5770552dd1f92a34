namespace Truedy.Generated.Testing.Seeding;

/// <summary>A status and what it says. Words that are not the contract's were seen on the live API and its pages.</summary>
internal readonly record struct StatusWord(string Word, Stage Stage)
{
    public static readonly StatusWord[] Contract =
    [
        new("queued", Stage.Waiting), new("ringing", Stage.Waiting), new("in_progress", Stage.Talking),
        new("completed", Stage.Answered), new("failed", Stage.Unanswered),
    ];

    public static readonly StatusWord[] BeyondContract =
    [
        new("queued", Stage.Waiting), new("created", Stage.Waiting), new("ringing", Stage.Waiting),
        new("in_progress", Stage.Talking), new("in-progress", Stage.Talking),
        new("completed", Stage.Answered), new("failed", Stage.Unanswered), new("ended", Stage.Answered), new("voicemail", Stage.Answered),
        new("no_answer", Stage.Unanswered), new("busy", Stage.Unanswered), new("cancelled", Stage.Unanswered),
    ];
}
