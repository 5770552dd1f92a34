using System.Globalization;
using System.Text;

namespace Truedy.Generated.Internal;

/// <summary>Makes events of lines, as the HTML standard interprets an event stream.</summary>
/// <param name="longest">How many characters the data of an event may have.</param>
internal sealed class EventParser(int longest)
{
    private readonly StringBuilder _data = new();
    private string _type = "";
    private string? _lastId;
    private TimeSpan? _reconnection;
    private bool _isFirst = true;

    /// <summary>Takes the next line in.</summary>
    /// <returns>The event that the line completes; null if it completes none.</returns>
    /// <exception cref="BodyException">The event is too long.</exception>
    public ServerSentEvent? Take(string line)
    {
        if (_isFirst && line.Length > 0 && line[0] == '\uFEFF')
            line = line.Substring(1);
        _isFirst = false;
        if (line.Length == 0)
            return Complete();
        var colon = line.IndexOf(':');
        if (colon != 0)
            Take(colon < 0 ? line : line.Substring(0, colon), colon < 0 ? "" : WithoutSpace(line.Substring(colon + 1)));
        return null;    // A line that begins with a colon is a comment.
    }

    private static string WithoutSpace(string value) => value.Length > 0 && value[0] == ' ' ? value.Substring(1) : value;

    private void Take(string field, string value)
    {
        if (field == "data")
            _data.Append(value.Length <= longest - _data.Length ? value : throw BodyException.TooLong()).Append('\n');
        else if (field == "event")
            _type = value;
        else if (field == "id" && value.IndexOf('\0') < 0)
            _lastId = value;
        else if (field == "retry" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            _reconnection = TimeSpan.FromMilliseconds(milliseconds);
    }

    private ServerSentEvent? Complete()
    {
        var (type, data) = (_type, _data.ToString());
        _type = "";
        _data.Clear();
        return data.Length == 0 ? null : new ServerSentEvent(data.Substring(0, data.Length - 1))
        {
            EventType = type.Length == 0 ? "message" : type,
            LastEventId = _lastId,
            ReconnectionTime = _reconnection,
        };
    }
}
