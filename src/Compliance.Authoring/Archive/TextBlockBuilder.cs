using System.Text;

namespace Compliance.Authoring.Archive;

/// <summary>Collects the characters of one block: folds white space, and remembers what was bold and where each run stood in the source.</summary>
internal sealed class TextBlockBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<bool> _bold = [];
    private readonly List<(int Text, int Source)> _map = [];
    private readonly List<int> _lineStarts = [];
    private bool _pendingSpace;
    private bool _pendingLine;
    private bool _italic = true;

    public bool IsEmpty => _text.Length == 0;

    public bool HasLink { get; set; }

    public void Append(ReadOnlySpan<char> characters, int source, bool bold, bool italic)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (NormalText.IsSpace(characters[i]))
            {
                Space();
            }
            else if (!NormalText.IsInvisible(characters[i]))
            {
                Add(characters[i], source + i, bold);
                _italic &= italic;
            }
        }
    }

    public void Space() => _pendingSpace = _text.Length > 0;

    /// <summary>Ends a line of the source; the text goes on with a space.</summary>
    public void Break()
    {
        Space();
        _pendingLine = _pendingSpace;
    }

    public TextBlock Build(int sourceStart, int sourceEnd, int headingLevel = 0) =>
        new(_text.ToString(), [.. _bold], [.. _map], sourceStart, sourceEnd)
        {
            HeadingLevel = headingLevel,
            HasLink = HasLink,
            IsItalic = _italic && !IsEmpty,
            LineStarts = [.. _lineStarts],
        };

    /// <summary>A paragraph of a table cell. A list in a cell is spelled out, so that a star that opens the paragraph is a bullet, not text.</summary>
    public TextBlock BuildCellParagraph()
    {
        var start = _map[0].Source;
        var sourceEnd = _map[^1].Source + _text.Length - _map[^1].Text;
        if (!_text.ToString().StartsWith("* ", StringComparison.Ordinal))
        {
            return Build(start, sourceEnd);
        }

        var map = _map.Where(entry => entry.Text >= 2).Select(entry => (entry.Text - 2, entry.Source));
        return new TextBlock(_text.ToString(2, _text.Length - 2), [.. _bold.Skip(2)], [.. map], start, sourceEnd) { IsCellBullet = true };
    }

    private void Add(char character, int source, bool bold)
    {
        if (_pendingSpace)
        {
            _text.Append(' ');
            _bold.Add(false);
            _pendingSpace = false;
        }

        var index = _text.Length;
        if (_pendingLine)
        {
            _lineStarts.Add(index);
            _pendingLine = false;
        }

        if (_map.Count == 0 || _map[^1].Source - _map[^1].Text != source - index)
        {
            _map.Add((index, source));
        }

        _text.Append(character);
        _bold.Add(bold);
    }
}
