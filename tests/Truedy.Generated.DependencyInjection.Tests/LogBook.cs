using System.Text;
using Microsoft.Extensions.Logging;

namespace Truedy.Generated.DependencyInjection.Tests;

/// <summary>Keeps everything that is logged, whatever its level.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _text.AppendLine(formatter(state, exception)).Append(exception).AppendLine();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
