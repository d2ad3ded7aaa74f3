using System.Globalization;

namespace Compliance.Authoring.Archive;

/// <summary>
/// Makes blocks of lines that go on a series of labels inside a paragraph, as plain-text licences set them: <c>1. Definitions⏎a. …⏎b. …</c> To
/// a Markdown reader such lines are one paragraph. Letters in parentheses are left to <see cref="InlineSeries"/>, which finds them anywhere in a text.
/// </summary>
internal sealed class ParagraphLines
{
    private const int LongestLookahead = 20;
    private const int ShortLine = 10;

    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<BlockNode> _siblings;

    private ParagraphLines(IReadOnlyList<BlockNode> siblings) => _siblings = siblings;

    /// <param name="blocks">Blocks that stand in one another's company: those of the document, or of a list item.</param>
    public static IReadOnlyList<BlockNode> Divide(IReadOnlyList<BlockNode> blocks)
    {
        var lines = new ParagraphLines(blocks);
        return [.. blocks.SelectMany((block, index) => lines.Divide(block, index))];
    }

    private IEnumerable<BlockNode> Divide(BlockNode block, int index)
    {
        switch (block)
        {
            case ListNode list:
                return Divide(list);
            case TextBlock { HeadingLevel: > 0 }:
                _latest.Clear();
                return [block];
            case TextBlock text:
                return Divide(text, index);
            default:
                return [block];
        }
    }

    /// <summary>A heading that was glued to the end of an item ends the list; the items after it are another.</summary>
    private static List<BlockNode> Divide(ListNode list)
    {
        var blocks = new List<BlockNode>();
        var items = new List<ListItemNode>();
        foreach (var item in list.Items)
        {
            var children = Divide(item.Children);
            var glued = children is [_, .., TextBlock last] && IsSectionLine(last.Text) ? last : null;
            items.Add(new ListItemNode(item.Number, glued is null ? children : [.. children.SkipLast(1)]));
            if (glued is not null)
            {
                blocks.AddRange([new ListNode([.. items]), glued]);
                items.Clear();
            }
        }

        if (items.Count > 0)
        {
            blocks.Add(new ListNode(items));
        }

        return blocks;
    }

    private IEnumerable<TextBlock> Divide(TextBlock text, int index)
    {
        if (text.LineStarts.Length == 0)
        {
            Record(LineLabel.Of(text.Text));
            return [text];
        }

        var starts = text.LineStarts.Prepend(0).ToArray();
        var lines = starts.Zip(text.LineStarts.Append(text.Text.Length), (start, end) => text.Text[start..end].TrimEnd()).ToArray();
        var labels = Array.ConvertAll(lines, LineLabel.Of);
        var seconds = labels.Concat(Following(index)).SelectMany(label => label).Where(label => label.Ordinal == 2).Select(label => label.Series).ToHashSet(StringComparer.Ordinal);
        var cuts = new List<int> { 0 };
        Record(labels[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            if (IsSectionLine(lines[i]) || IsSectionLine(lines[i - 1]))
            {
                cuts.Add(starts[i]);
            }
            else if (labels[i].Length > 0 && EndsStatement(lines[i - 1], labels[i - 1].Length > 0) && Array.Exists(labels[i], label => IsInSequence(label, seconds)))
            {
                cuts.Add(starts[i]);
                Record(labels[i]);
            }
        }

        return cuts.Zip(cuts.Skip(1).Append(text.Text.Length), (start, end) => start == 0 && end == text.Text.Length ? text : text.Slice(start, end));
    }

    private IEnumerable<LineLabel[]> Following(int index) =>
        _siblings.Skip(index + 1).Take(LongestLookahead).TakeWhile(block => block is not TextBlock { HeadingLevel: > 0 }).OfType<TextBlock>().Select(text => LineLabel.Of(text.Text));

    private bool IsInSequence(LineLabel label, HashSet<string> seconds) =>
        label.Ordinal == 1 ? seconds.Contains(label.Series) : _latest.GetValueOrDefault(label.Series) == label.Ordinal - 1;

    private void Record(LineLabel[] labels)
    {
        foreach (var label in labels)
        {
            if (label.Ordinal == 1 || _latest.GetValueOrDefault(label.Series) == label.Ordinal - 1)
            {
                _latest[label.Series] = label.Ordinal;
            }
        }
    }

    /// <summary>A heading that lost the empty lines around it: <c>Section III: Conditions</c>.</summary>
    private static bool IsSectionLine(string line) =>
        OrdinalHeading.Read(line) is { IsClosed: true } && HeadingLines.IsShort(line) && (char.IsLetterOrDigit(line[^1]) || line[^1] == ')');

    /// <summary>Whether a label may stand after a line: prose that runs on is no place for one.</summary>
    private static bool EndsStatement(string line, bool isLabelled) =>
        isLabelled || line[^1] is '.' or ':' or ';' or '!' or '?' or ')' || NormalText.IsQuote(line[^1])
        || WordCount.Of(line) <= ShortLine || line.EndsWith(" and", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" or", StringComparison.OrdinalIgnoreCase);

    /// <summary>A place in a series that the start of a line may be.</summary>
    private readonly record struct LineLabel(string Series, int Ordinal)
    {
        public static LineLabel[] Of(string line)
        {
            if (NumberLabel.OfBlock(line) is { } number)
            {
                var point = number.Number.LastIndexOf('.');
                return int.TryParse(number.Number[(point + 1)..], CultureInfo.InvariantCulture, out var ordinal) ? [new($"#{number.Number[..(point + 1)]}", ordinal)] : [];
            }

            if (EnumeratorToken.AtOpening(line, 0) is not { } token || (token.Form == EnumeratorForm.Parentheses && !char.IsAsciiDigit(token.Label[0])))
            {
                return [];
            }

            return [.. Enum.GetValues<Numbering>()
                .Where(numbering => token.Ordinal(numbering) > 0)
                .Select(numbering => new LineLabel($"{numbering} {token.Form} {token.IsUpper}", token.Ordinal(numbering)))];
        }
    }
}
