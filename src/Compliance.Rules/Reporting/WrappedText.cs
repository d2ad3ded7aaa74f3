using System.Text;

namespace Compliance.Rules.Reporting;

/// <summary>Gathers lines of a given width, with or without colour; what they say is made clean. Belongs to one writer; not thread-safe.</summary>
internal sealed class WrappedText(int width, bool color)
{
    private readonly StringBuilder _text = new();
    private readonly int _width = Math.Max(width, ReportOptions.LeastWidth);

    public void Blank() => EndLine();

    /// <summary>A line of styled pieces, never broken.</summary>
    public void Line(IEnumerable<(string Style, string Text)> pieces)
    {
        foreach (var (style, piece) in pieces)
        {
            Append(style, LegibleText.Clean(piece));
        }

        EndLine();
    }

    /// <summary>A paragraph broken at spaces. A word longer than the line stands alone on one.</summary>
    /// <param name="first">What the first line starts with.</param>
    /// <param name="rest">What the others start with.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style; the indents have none.</param>
    public void Paragraph(string first, string rest, string text, string style)
    {
        var indent = first;
        var line = new StringBuilder();
        foreach (var word in LegibleText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent.Length + line.Length + 1 + word.Length > _width)
            {
                Flush(indent, line, style);
                indent = rest;
            }

            if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        Flush(indent, line, style);
    }

    public override string ToString() => _text.ToString().TrimEnd('\n');

    private void Flush(string indent, StringBuilder line, string style)
    {
        _text.Append(indent);
        Append(style, line.ToString());
        line.Clear();
        EndLine();
    }

    private void Append(string style, string text)
    {
        if (color && style.Length > 0)
        {
            _text.Append(style).Append(text).Append(Ansi.Reset);
        }
        else
        {
            _text.Append(text);
        }
    }

    private void EndLine() => _text.Append('\n');
}
