using System.Globalization;
using System.Net;
using System.Text;

namespace Compliance.Tests.Readme;

/// <summary>Draws what a program wrote to a terminal as SVG: the sixteen colours, bold, dim, italic, underlined. No scripts, no fonts of its own.</summary>
internal static class AnsiSvg
{
    private const int LineHeight = 18;
    private const double CharacterWidth = 8.4;
    private const int Margin = 16;

    private const string Style =
        "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#d8dee9;white-space:pre}"
        + ".b{font-weight:700}.d{fill:#8b95a7}.i{font-style:italic}.u{text-decoration:underline}"
        + ".c31{fill:#ff7b72}.c32{fill:#7ee787}.c33{fill:#e3b341}.c35{fill:#d2a8ff}.c36{fill:#76e3ea}.c30{fill:#101418}.c97{fill:#fff}"
        + ".c41{fill:#c93c37}.c42{fill:#57ab5a}.c43{fill:#e3b341}.c44{fill:#316dca}.c45{fill:#8957e5}";

    /// <summary>The SVG of a screen.</summary>
    /// <param name="prompt">The command that was typed, shown first.</param>
    /// <param name="output">What it wrote, colour sequences included.</param>
    /// <param name="columns">Longer lines are cut: a terminal would wrap them.</param>
    public static string Draw(string prompt, string output, int columns)
    {
        var lines = prompt.Split('\n').Concat(["", .. output.TrimEnd('\n').Split('\n')]).ToList();
        var svg = new StringBuilder();
        var (width, height) = (((int)(columns * CharacterWidth)) + (2 * Margin), (lines.Count * LineHeight) + (2 * Margin));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        svg.Append("<title>").Append(Escape(prompt.Split('\n')[0])).Append("</title>\n<style>").Append(Style).Append("</style>\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#161b22\"/>\n");
        for (var index = 0; index < lines.Count; index++)
        {
            Line(svg, lines[index], Margin + (index * LineHeight) + 13, columns);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, string line, int y, int columns)
    {
        var column = 0;
        var classes = "";
        for (var index = 0; index < line.Length && column < columns;)
        {
            if (line[index] == '\u001b')
            {
                var end = line.IndexOf('m', index);
                classes = string.Join(' ', line[(index + 2)..end].Split(';').Select(Class).Where(name => name.Length > 0));
                index = end + 1;
                continue;
            }

            var next = line.IndexOf('\u001b', index) is >= 0 and var escape ? escape : line.Length;
            var text = line[index..Math.Min(next, index + columns - column)];
            Piece(svg, text, column, y, classes);
            column += text.Length;
            index = next;
        }
    }

    private static void Piece(StringBuilder svg, string text, int column, int y, string classes)
    {
        if (text.Trim().Length == 0)
        {
            return;
        }

        var x = (Margin + (column * CharacterWidth)).ToString("0.#", CultureInfo.InvariantCulture);
        var background = classes.Split(' ').FirstOrDefault(name => name.StartsWith("c4", StringComparison.Ordinal));
        if (background is not null)
        {
            var width = (text.Length * CharacterWidth).ToString("0.#", CultureInfo.InvariantCulture);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{background}\" x=\"{x}\" y=\"{y - 14}\" width=\"{width}\" height=\"{LineHeight}\"/>\n");
        }

        var style = string.Join(' ', classes.Split(' ').Where(name => name.Length > 0 && name != background));
        svg.Append(CultureInfo.InvariantCulture, $"<text{(style.Length > 0 ? $" class=\"{style}\"" : "")} x=\"{x}\" y=\"{y}\">{Escape(text)}</text>\n");
    }

    private static string Class(string code) => code switch
    {
        "0" => "",
        "1" => "b",
        "2" => "d",
        "3" => "i",
        "4" => "u",
        _ => $"c{code}",
    };

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
