using System.Globalization;

namespace Compliance.Authoring.Archive;

/// <summary>Follows the numbers that open the blocks of a document. A number owns the blocks up to the next of its rank, so that no line between the two is a heading above them.</summary>
internal static class NumberSeries
{
    /// <summary>For each block, whether it stands between two numbers of which one comes just after the other. Marked headings end a series.</summary>
    public static bool[] Inside(BlockNode[] present)
    {
        var inside = new bool[present.Length + 1];
        var latest = new Dictionary<string, (int Value, int At)>(StringComparer.Ordinal);
        for (var i = 0; i < present.Length; i++)
        {
            if (IsHeading(present[i]))
            {
                latest.Clear();
            }
            else if (Number(present[i]) is var (series, first, last))
            {
                if (latest.TryGetValue(series, out var before) && before.Value == first - 1)
                {
                    // What stands inside a longer stretch was marked before: each block is marked once, but for nested series.
                    Array.Fill(inside, value: true, before.At + 1, i - before.At - 1);
                }

                latest[series] = (last, i);
            }
        }

        return inside;
    }

    private static bool IsHeading(BlockNode block) =>
        block is TextBlock text && (text.HeadingLevel > 0 || (HeadingLines.IsLine(text) && HeadingLines.IsShort(text.Text)
            && (OrdinalHeading.Read(text.Text) ?? (object?)Attachment.OfLine(text.Text)) is not null));

    /// <summary>The series of the number that opens a block, and the first and last number of it there.</summary>
    private static (string Series, int First, int Last)? Number(BlockNode block)
    {
        switch (block)
        {
            case ListNode { Items: [{ Number: { } first }, ..] and [.., { Number: { } last }] }:
                return ("", first, last);
            case TextBlock text when NumberLabel.OfBlock(text.Text) is { } number:
                var point = number.Number.LastIndexOf('.');
                return int.TryParse(number.Number[(point + 1)..], CultureInfo.InvariantCulture, out var value) ? (number.Number[..(point + 1)], value, value) : null;
            default:
                return null;
        }
    }
}
