namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>On netstandard2.0 a handler keeps its connections for good, so the client takes the one that the factory has now.</summary>
public class RenewalSpecs
{
    [Fact]
    public async Task Every_request_goes_through_the_handler_that_the_factory_has_now()
    {
        var handlers = new Handlers();
        using var http = new HttpClient(new RenewedHandler(handlers, "Truedy"));
        await http.GetAsync(new Uri("https://a.example"));
        handlers.Now = StubApi.Answering("{}");
        await http.GetAsync(new Uri("https://b.example"));

        Assert.Equal("b.example", Assert.Single(handlers.Now.Requests).Host);
        Assert.Equal(["Truedy", "Truedy"], handlers.Names);
    }

    private sealed class Handlers : IHttpMessageHandlerFactory
    {
        public StubApi Now { get; set; } = StubApi.Answering("{}");

        public List<string> Names { get; } = [];

        public HttpMessageHandler CreateHandler(string name)
        {
            Names.Add(name);
            return Now.Handler;
        }
    }
}
