using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>A failed scenario in lines: expected and found side by side, and below each pair the facts that made the difference.</summary>
internal sealed class FailureText(ReportOptions options)
{
    private const string Indent = "    ";
    private const int LeastColumn = 24;

    private readonly int _column = Math.Max(LeastColumn, (options.Width - Indent.Length) / 2);

    public string Write(ScenarioResult result)
    {
        var text = new StringBuilder();
        Pair(text, "expected", "found", Ansi.Dim);
        foreach (var difference in result.Differences)
        {
            Pair(text, $"{Label(difference)}{difference.Wanted}", $"{Label(difference)}{difference.Found}", Ansi.None);
            foreach (var fact in difference.Facts)
            {
                var wrapped = new WrappedText(options.Width, color: false);
                wrapped.Paragraph($"{Indent}  - ", $"{Indent}    ", fact, Ansi.None);
                text.Append(wrapped).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Label(ScenarioDifference difference) =>
        difference.Subject.Length > 0 ? $"{difference.Subject}: " : $"{difference.Expectation}: ";

    /// <summary>Two texts beside each other, or below each other where they are too long for that.</summary>
    private void Pair(StringBuilder text, string left, string right, string style)
    {
        var (start, end) = options.Color && style.Length > 0 ? (style, Ansi.Reset) : ("", "");
        if (left.Length < _column)
        {
            text.Append(Indent).Append(start).Append(left.PadRight(_column)).Append(right).Append(end).Append('\n');
        }
        else
        {
            text.Append(Indent).Append(start).Append(left).Append('\n').Append(Indent).Append(new string(' ', _column)).Append(right).Append(end).Append('\n');
        }
    }
}
