using Truedy.Generated;

// All that a program can do without looking into a value of no fixed shape.
using var calls = new CallsClient(new TruedyClientOptions { BaseAddress = new Uri(args[0]), ApiKey = args[1], OnDrift = Console.Error.WriteLine });
try
{
    await foreach (var page in calls.ListAllAsync(new CallListOptions { Prefetch = 1 }).AsPages())
    {
        foreach (var call in page.Items)
            Console.WriteLine(call.Id);
        foreach (var malformed in page.MalformedItems)
            Console.Error.WriteLine(malformed.GetRawJson());
        Console.Error.WriteLine($"{page.Pagination?.Total} {page.RequestId}");
    }
    var envelope = await calls.With(new RequestOptions { MaxRetries = 0 }).ListAsync(new CallListQuery { Status = CallStatus.Failed, Limit = 1 });
    Console.WriteLine(envelope.Data[0].Status);
    await calls.ListAsync(new CallListQuery { Status = new CallStatus("unheard_of") });
}
catch (TruedyApiException error)
{
    Console.WriteLine((int)error.StatusCode);
    Console.Error.WriteLine($"{error} {error.ErrorCode} {error.RequestId} {error.RetryAt} {error.ResponseBody}");
}
