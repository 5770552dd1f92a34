using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated.Tests;

/// <summary>Alone, since what they set holds for the whole process.</summary>
[CollectionDefinition(nameof(ProcessSettingsTests), DisableParallelization = true)]
[Collection(nameof(ProcessSettingsTests))]
public class ProcessSettingsTests
{
    [Fact]
    public async Task A_body_is_written_the_same_whatever_the_process_made_of_newtonsoft_json()
    {
        var body = "";
        var api = new StubApi(request =>
        {
            body = new StreamReader(request.Content!.ReadAsStream()).ReadToEnd();
            return StubApi.Response("");
        });
        var before = JsonConvert.DefaultSettings;
        try
        {
            JsonConvert.DefaultSettings = () => new JsonSerializerSettings { Formatting = Formatting.Indented };
            await new Sender(api.HttpClient()).SendAsync(new ResponseMeta { RequestId = "r", AdditionalProperties = { ["details"] = new JArray(1) } });
        }
        finally
        {
            JsonConvert.DefaultSettings = before;
        }
        Assert.Equal("""{"request_id":"r","ts":"0001-01-01T00:00:00+00:00","details":[1]}""", body);
    }

    private sealed class Sender(HttpClient http) : TruedyServiceClient(http, new TruedyClientOptions { ApiKey = StubApi.Key })
    {
        public Task SendAsync(ResponseMeta body) =>
            SendAsync(new ApiRequest(HttpMethod.Put, "things").Json(body, static (writer, value) => value.__Write(writer)), CancellationToken.None);
    }
}
