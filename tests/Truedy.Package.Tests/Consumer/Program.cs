using System;
using System.Reflection;
using System.Runtime.Versioning;
using Truedy.Generated;

Console.WriteLine(typeof(CallsClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);

using var calls = new CallsClient(new TruedyClientOptions { BaseAddress = new Uri(args[0]), ApiKey = args[1] });
await foreach (var call in calls.ListAllAsync())
    Console.WriteLine(call.Id);
