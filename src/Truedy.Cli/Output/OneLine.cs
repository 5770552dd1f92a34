using Spectre.Console;
using Spectre.Console.Rendering;

namespace Truedy.Cli.Output;

/// <summary>Text that stays on one line and is cut with an ellipsis where its column ends.</summary>
internal sealed class OneLine(string text, Style style, bool isRight) : Renderable
{
    // Text from a call is strangers' text: a line break would tear the table, and an escape sequence would command the terminal.
    private readonly Segment _text = new(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)), style);

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var width = Math.Min(_text.CellCount(), maxWidth);
        return new Measurement(width, width);
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        if (isRight)
            yield return Segment.Padding(Math.Max(0, maxWidth - _text.CellCount()));
        yield return Segment.SplitOverflow(_text, Overflow.Ellipsis, maxWidth).FirstOrDefault(Segment.Empty);
    }
}
