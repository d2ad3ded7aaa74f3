using System.Text;

namespace Compliance.Json;

/// <summary>Turns byte offsets of a text into lines and columns. Belongs to one reader; not thread-safe.</summary>
internal sealed class LineMap
{
    private readonly SourceText _source;
    private readonly List<int> _lineStarts = [0];

    /// <summary>The last place asked for: tokens come in order, and a file may be one long line.</summary>
    private (int Offset, int LineStart, int Characters) _last;

    public LineMap(SourceText source)
    {
        _source = source;
        var bytes = source.Bytes.Span;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] == (byte)'\n')
            {
                _lineStarts.Add(index + 1);
            }
        }
    }

    /// <summary>The place of a byte.</summary>
    public SourceLocation At(long offset)
    {
        var found = _lineStarts.BinarySearch((int)offset);
        var line = found >= 0 ? found : ~found - 1;
        return At(line, offset - _lineStarts[line]);
    }

    /// <summary>The place of a byte of a line, both from 0.</summary>
    public SourceLocation At(long line, long byteInLine)
    {
        var start = _lineStarts[(int)Math.Min(line, _lineStarts.Count - 1)];
        var end = (int)Math.Min(start + byteInLine, _source.Bytes.Length);
        var known = _last.LineStart == start && _last.Offset <= end ? _last : (Offset: start, LineStart: start, Characters: 0);
        var characters = known.Characters + Encoding.UTF8.GetCharCount(_source.Bytes.Span[known.Offset..end]);
        _last = (end, start, characters);
        return new(_source.File, (int)line + 1, characters + 1);
    }
}
