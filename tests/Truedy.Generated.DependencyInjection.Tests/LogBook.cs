using System.Text;
using Microsoft.Extensions.Logging;

namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>Keeps everything that is logged, whatever its level.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly StringBuilder _text = new();
    private readonly List<Line> _lines = [];

    public string Text => _text.ToString();

    /// <summary>What was logged under a category, in its order.</summary>
    public IEnumerable<Line> Of(string category) => _lines.Where(line => line.Category == category);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    public sealed record Line(string Category, LogLevel Level, EventId Id, string Text);

    private sealed class Logger(LogBook book, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            book._lines.Add(new Line(category, logLevel, eventId, formatter(state, exception)));
            book._text.AppendLine(formatter(state, exception)).Append(exception).AppendLine();
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}
