using System.Reflection;
using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Truedy.Generated;

var services = new ServiceCollection();
services.AddTruedy(options => (options.BaseAddress, options.ApiKey) = (new Uri(args[0]), args[1]));
services.AddKeyedTruedy("acme", options => (options.BaseAddress, options.ApiKey) = (new Uri(args[0]), args[1]));
using var provider = services.BuildServiceProvider();

Console.WriteLine(typeof(TruedyServiceCollectionExtensions).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
Console.WriteLine($"{Version(typeof(Newtonsoft.Json.JsonConvert))} {Version(typeof(IHttpClientFactory))}");
await foreach (var call in provider.GetRequiredService<CallsClient>().ListAllAsync())
    Console.WriteLine(call.Id);
await foreach (var call in provider.GetRequiredKeyedService<CallsClient>("acme").ListAllAsync(new CallListOptions { MaxItems = 1 }))
    Console.WriteLine(call.Id);

static string Version(Type type) => type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
