using System.Text.Json;

namespace Truedy.Generated.Testing.Answering;

/// <summary>A call as an item of a page: the contract's members, but for those the call sends in its own way, then these.</summary>
internal readonly struct CallItem
{
    private readonly Utf8JsonWriter _json;
    private readonly SandboxCall _call;

    private CallItem(Utf8JsonWriter json, SandboxCall call)
    {
        _json = json;
        _call = call;
    }

    public static void Write(Utf8JsonWriter json, SandboxCall call)
    {
        json.WriteStartObject();
        new CallItem(json, call).WriteContractMembers();
        foreach ((string name, string? raw) in call.JsonMembers)
        {
            if (raw is not null)
                WriteRaw(json, name, raw);
        }

        json.WriteEndObject();
    }

    private void WriteContractMembers()
    {
        Text("id", _call.Id);
        Text("agent_id", _call.AgentId);
        Text("phone_number", _call.PhoneNumber);
        Text("from_number", _call.FromNumber);
        Text("to_number", _call.ToNumber);
        Text("direction", _call.Direction);
        Text("status", _call.Status);
        Number("duration_seconds", _call.DurationSeconds);
        Number("cost_usd", _call.CostUsd);
        Text("summary", _call.Summary);
        Text("short_summary", _call.ShortSummary);
        Text("recording_url", _call.RecordingUrl);
        if (IsPlain("transcript"))
            WriteRaw(_json, "transcript", _call.TranscriptJson ?? "null");
        Text("sentiment", _call.Sentiment);
        Time("started_at", _call.StartedAt);
        Time("ended_at", _call.EndedAt);
        Time("created_at", _call.CreatedAt);
        Time("updated_at", _call.UpdatedAt);
    }

    private void Text(string name, string? value)
    {
        if (IsPlain(name))
            _json.WriteString(name, value);
    }

    private void Time(string name, DateTimeOffset? value) => Text(name, value is { } time ? TimeText.Utc(time) : null);

    private void Number(string name, decimal? value)
    {
        if (!IsPlain(name))
            return;
        if (value is { } number)
            _json.WriteNumber(name, number);
        else
            _json.WriteNull(name);
    }

    private bool IsPlain(string name) => !_call.JsonMembers.ContainsKey(name);

    private static void WriteRaw(Utf8JsonWriter json, string name, string raw)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(raw, skipInputValidation: true); // checked when the call was made
    }
}
