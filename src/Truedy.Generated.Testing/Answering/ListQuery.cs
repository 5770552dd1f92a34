using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Truedy.Generated.Testing.Answering;

/// <summary>What a request asks for, and what is wrong with it, in the words of FastAPI. Unknown parameters are ignored.</summary>
internal sealed class ListQuery
{
    private static readonly string[] ContractStatuses = ["queued", "ringing", "in_progress", "completed", "failed"];

    private readonly List<JsonObject> _problems = [];

    public string? AgentId { get; private init; }

    public string? Status { get; private init; }

    public int Limit { get; private set; }

    public long Offset { get; private set; }

    public IReadOnlyList<JsonObject> Problems => _problems;

    public static ListQuery Parse(IQueryCollection parameters, TruedySandboxOptions options)
    {
        ListQuery query = new() { AgentId = Last(parameters["agent_id"]), Status = Last(parameters["status"]) };
        if (!options.BeyondContract)
            query.CheckStatus();
        query.Limit = (int)Math.Min(query.Number(parameters, "limit", options.DefaultPageSize, 1, 100), options.MaxPageSize);
        query.Offset = query.Number(parameters, "offset", 0, 0, long.MaxValue);
        return query;
    }

    public bool Matches(SandboxCall call) => Passes(AgentId, call.AgentId) && Passes(Status, call.Status);

    private static bool Passes(string? filter, string? value) => filter is null || filter == value;

    private static string? Last(StringValues values) => values.Count == 0 ? null : values[^1];

    private void CheckStatus()
    {
        if (Status is null || ContractStatuses.Contains(Status, StringComparer.Ordinal))
            return;

        // Reported with the index of the value, as for any parameter that may be repeated: loc mixes names and numbers.
        string expected = $"'{string.Join("', '", ContractStatuses[..^1])}' or '{ContractStatuses[^1]}'";
        Report("enum", ["query", "status", 0], $"Input should be {expected}", Status, new() { ["expected"] = expected });
    }

    private long Number(IQueryCollection parameters, string name, long otherwise, long least, long most)
    {
        if (Last(parameters[name]) is not { } text)
            return otherwise;

        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number))
            Report("int_parsing", ["query", name], "Input should be a valid integer, unable to parse string as an integer", text);
        else if (number < least)
            Report("greater_than_equal", ["query", name], $"Input should be greater than or equal to {least}", text, new() { ["ge"] = least });
        else if (number > most)
            Report("less_than_equal", ["query", name], $"Input should be less than or equal to {most}", text, new() { ["le"] = most });
        return number;
    }

    private void Report(string type, JsonArray location, string message, string input, JsonObject? context = null)
    {
        JsonObject problem = new() { ["type"] = type, ["loc"] = location, ["msg"] = message, ["input"] = input };
        if (context is not null)
            problem["ctx"] = context;
        _problems.Add(problem);
    }
}
