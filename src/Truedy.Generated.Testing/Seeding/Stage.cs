namespace Truedy.Generated.Testing.Seeding;

/// <summary>How far a call is, which decides what is known about it.</summary>
internal enum Stage
{
    Waiting,
    Talking,
    Answered,
    Unanswered,
}
