using System.Text;
using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Parsing;

/// <summary>Turns byte offsets of a text into lines and columns.</summary>
internal sealed class LineMap
{
    private readonly SourceText _source;
    private readonly List<int> _lineStarts = [0];

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
        var before = _source.Bytes.Span[start..(int)Math.Min(start + byteInLine, _source.Bytes.Length)];
        return new(_source.File, (int)line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }
}
