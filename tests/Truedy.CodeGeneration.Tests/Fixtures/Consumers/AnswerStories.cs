using Newtonsoft.Json.Linq;
using Truedy.Generated;
using Xunit;

namespace Consumers;

/// <summary>Answers of every JSON, and of several statuses.</summary>
public class AnswerStories
{
    public async Task Every_json_is_asked_for_by_the_name_that_the_contract_gives_it()
    {
        var api = Stub.Answering((200, """{"text":"a"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("a", (await exports.GetJsonAsync())?.Text);
        Assert.Equal("application/hal+json", api.Requests[0].Headers["Accept"]);
    }

    public async Task An_answer_that_may_be_empty_is_null_then()
    {
        var api = Stub.Answering((204, ""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Null(await exports.GetJsonAsync());
        Assert.Null(await exports.GetEnvelopeAsync());
        Assert.Equal("a", ((ExportChunk)(await Full().GetEnvelopeAsync())!).Text);

        static ExportsClient Full()
        {
            var full = Stub.Answering((200, """{"data":{"text":"a"}}"""));
            return new ExportsClient(full.Http, full.Options);
        }
    }

    public async Task Several_answers_are_one_type_that_keeps_what_it_does_not_know()
    {
        var api = Stub.Answering((202, """{"job":"j"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("j", (string?)(await exports.CreateJsonAsync()).AdditionalProperties["job"]);
        var list = Stub.Answering((202, """["a"]"""));
        using var others = new ExportsClient(list.Http, list.Options);
        Assert.Equal("a", (string?)((JArray)await others.ReplaceJsonAsync())[0]);
    }

    public async Task An_answer_for_every_status_is_the_answer_of_success()
    {
        var api = Stub.Answering((200, """{"text":"a"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("a", (await exports.UpdateJsonAsync()).Text);
    }

    public async Task A_problem_is_an_error_with_its_title()
    {
        var api = Stub.Answering((422, """{"type":"about:blank","title":"No such chunk","status":422}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("No such chunk", (await Assert.ThrowsAsync<TruedyApiException>(() => exports.UpdateJsonAsync())).ErrorMessage);
    }

    public async Task Media_types_may_be_shared()
    {
        var api = Stub.Answering((200, """{"text":"a"}"""));
        using var exports = new ExportsClient(api.Http, api.Options);
        Assert.Equal("a", (await exports.GetSharedAsync()).Text);
    }

    public async Task An_answer_without_a_media_type_is_success_alone()
    {
        var api = Stub.Answering((200, "whatever"));
        using var exports = new ExportsClient(api.Http, api.Options);
        await exports.DeleteJsonAsync();
        Assert.Single(api.Requests);
    }
}
