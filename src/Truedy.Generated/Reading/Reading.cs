namespace Truedy.Generated.Internal;

/// <summary>Chooses the constructor by which a reader makes an object, whose required members an answer may lack.</summary>
internal readonly struct Reading;
