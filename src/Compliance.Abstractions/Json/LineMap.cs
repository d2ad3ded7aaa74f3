using System.Text;

namespace Compliance.Json;

/// <summary>Turns byte offsets of a text into lines and columns. Goes on from the last place asked for, as tokens do. Belongs to one reader; not thread-safe.</summary>
/// <param name="source">The text.</param>
internal sealed class LineMap(SourceText source)
{
    /// <summary>Whether each character is one byte.</summary>
    private readonly bool _isAscii = Ascii.IsValid(source.Bytes.Span);

    private int _offset;
    private int _line;
    private int _lineStart;
    private int _characters;

    /// <summary>The place of a byte.</summary>
    public SourceLocation At(long offset)
    {
        var end = (int)Math.Min(offset, source.Bytes.Length);
        if (end < _offset)
        {
            (_offset, _line, _lineStart, _characters) = (0, 0, 0, 0);
        }

        var between = source.Bytes.Span[_offset..end];
        for (var feed = between.IndexOf((byte)'\n'); feed >= 0; feed = between.IndexOf((byte)'\n'))
        {
            between = between[(feed + 1)..];
            _line++;
            _lineStart = end - between.Length;
            _characters = 0;
        }

        _characters = _isAscii ? end - _lineStart : _characters + Encoding.UTF8.GetCharCount(between);
        _offset = end;
        return new(source.File, _line + 1, _characters + 1);
    }

    /// <summary>The place of a byte of a line, both from 0.</summary>
    public SourceLocation At(long line, long byteInLine)
    {
        var bytes = source.Bytes.Span;
        var start = 0;
        while (line > 0 && bytes[start..].IndexOf((byte)'\n') is >= 0 and var feed)
        {
            start += feed + 1;
            line--;
        }

        return At(start + byteInLine);
    }
}
