using Newtonsoft.Json;

namespace Truedy.CodeGeneration;

/// <summary>Reads JSON and says where each token starts, where an editor should put the cursor; the stock reader says where it ends.</summary>
internal sealed class TokenStartReader : JsonTextReader, IJsonLineInfo
{
    private readonly string[] _lines;
    private int _line;
    private int _column;

    public TokenStartReader(string text) : base(new StringReader(text))
    {
        _lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        DateParseHandling = DateParseHandling.None;
    }

    int IJsonLineInfo.LineNumber => _line + 1;

    int IJsonLineInfo.LinePosition => _column + 1;

    public override bool Read()
    {
        SkipToNextToken();
        return base.Read();
    }

    private void SkipToNextToken()
    {
        (_line, _column) = (Math.Max(LineNumber - 1, 0), LinePosition);
        while (_line < _lines.Length)
        {
            var line = _lines[_line];
            while (_column < line.Length && (char.IsWhiteSpace(line[_column]) || line[_column] is ',' or ':'))
                _column++;
            if (_column < line.Length || _line == _lines.Length - 1)
                return;
            (_line, _column) = (_line + 1, 0);
        }
    }
}
