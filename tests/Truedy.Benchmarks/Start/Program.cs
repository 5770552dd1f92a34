using System.Diagnostics;

// Prints how long the first call took, from the client's constructor to the first item of a list, in ticks of a TimeSpan, and the id of the item.
var start = Stopwatch.GetTimestamp();
var id = await FirstCall.IdAsync(new Uri(args[0]), args[1]);
var took = Stopwatch.GetElapsedTime(start);
Console.WriteLine($"{took.Ticks} {id}");
