using Truedy.Generated;

using var calls = new CallsClient(new TruedyClientOptions { BaseAddress = new Uri(args[0]), ApiKey = args[1] });
await foreach (var call in calls.ListAllAsync())
    Console.WriteLine($"{call.Transcript?[0]?["text"]} {call.AdditionalProperties["cost_credits"]}");
