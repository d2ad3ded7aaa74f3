using System.Text;

namespace Compliance.Json;

/// <summary>Turns byte offsets of a text into lines and columns. Belongs to one reader; not thread-safe.</summary>
internal sealed class LineMap
{
    private readonly SourceText _source;
    private readonly List<int> _lineStarts = [0];

    /// <summary>Whether each character is one byte.</summary>
    private readonly bool _isAscii;

    /// <summary>The last place asked for: tokens come in order, and a file may be one long line.</summary>
    private int _lastOffset;
    private int _lastStart;
    private int _lastCharacters;
    private int _lastLine;

    public LineMap(SourceText source)
    {
        _source = source;
        var bytes = source.Bytes.Span;
        _isAscii = Ascii.IsValid(bytes);
        for (var start = 0; bytes[start..].IndexOf((byte)'\n') is >= 0 and var length; start += length + 1)
        {
            _lineStarts.Add(start + length + 1);
        }
    }

    /// <summary>The place of a byte.</summary>
    public SourceLocation At(long offset)
    {
        _lastLine = LineOf((int)offset);
        return At(_lastLine, offset - _lineStarts[_lastLine]);
    }

    /// <summary>The place of a byte of a line, both from 0.</summary>
    public SourceLocation At(long line, long byteInLine)
    {
        var start = _lineStarts[(int)Math.Min(line, _lineStarts.Count - 1)];
        var end = (int)Math.Min(start + byteInLine, _source.Bytes.Length);
        return new(_source.File, (int)line + 1, (_isAscii ? end - start : Characters(start, end)) + 1);
    }

    /// <summary>The characters of a part of a line.</summary>
    private int Characters(int start, int end)
    {
        if (_lastStart != start || _lastOffset > end)
        {
            (_lastStart, _lastOffset, _lastCharacters) = (start, start, 0);
        }

        _lastCharacters += Encoding.UTF8.GetCharCount(_source.Bytes.Span[_lastOffset..end]);
        _lastOffset = end;
        return _lastCharacters;
    }

    /// <summary>The line of a byte: mostly that of the last one or the next.</summary>
    private int LineOf(int offset)
    {
        for (var line = _lastLine; line <= _lastLine + 1 && line < _lineStarts.Count && _lineStarts[line] <= offset; line++)
        {
            if (line + 1 == _lineStarts.Count || offset < _lineStarts[line + 1])
            {
                return line;
            }
        }

        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
