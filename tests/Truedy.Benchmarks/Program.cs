using Truedy.Benchmarks;

const string KeepSpoilt = "keep-spoilt";
var benchmarks = AllBenchmarks.Make();
var asked = args.Where(name => name != KeepSpoilt).ToList();
if (asked.Find(name => benchmarks.All(each => each.Name != name)) is { } unknown)
{
    var names = string.Join(", ", benchmarks.Select(each => each.Name));
    Console.Error.WriteLine($"There are no rows '{unknown}'. Name some of {names}, or nothing for all.");
    Console.Error.WriteLine($"{KeepSpoilt} keeps samples that other processes spoilt.");
    return 2;
}

if (!MachineTime.IsKnown)
    Console.WriteLine("No sample is dropped: only Linux says how much of the machine other processes had.\n");
else if (args.Contains(KeepSpoilt))
    Console.WriteLine("No sample is dropped, whatever other processes did. These figures are for trying something out.\n");

var rounds = new Rounds(args.Contains(KeepSpoilt));
Console.WriteLine(Table.Head);
foreach (var benchmark in benchmarks.Where(each => asked.Count == 0 || asked.Contains(each.Name)))
{
    Console.Error.WriteLine($"{benchmark.Name} ...");
    await benchmark.CheckAsync();
    foreach (var row in await benchmark.MeasureAsync(rounds))
        Console.WriteLine(Table.Line(row));
}
return 0;
