using System.Buffers;
using System.Text.Json;

namespace Truedy.Generated.Testing.Answering;

/// <summary>The envelope of one page: <c>{data, meta, pagination}</c>.</summary>
internal static class CallPage
{
    public static Answer Answer(IReadOnlyList<SandboxCall> calls, ListQuery query, Stamp stamp, bool withPagination)
    {
        SandboxCall[] matching = [.. calls.Where(query.Matches)];
        int from = (int)Math.Min(query.Offset, matching.Length);
        int to = Math.Min(from + query.Limit, matching.Length);

        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter json = new(body, RawJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (SandboxCall call in matching[from..to])
                CallItem.Write(json, call);
            json.WriteEndArray();

            json.WriteStartObject("meta");
            json.WriteString("request_id", stamp.RequestId);
            json.WriteString("ts", TimeText.Utc(stamp.Now));
            json.WriteEndObject();

            if (withPagination)
            {
                json.WriteStartObject("pagination");
                json.WriteNumber("total", matching.Length);
                json.WriteNumber("limit", query.Limit);
                json.WriteNumber("offset", query.Offset);
                json.WriteBoolean("has_more", to < matching.Length);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return new Answer(200, body.WrittenMemory);
    }
}
