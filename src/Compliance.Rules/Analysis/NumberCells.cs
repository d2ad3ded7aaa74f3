using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>A stretch of numbers that no threshold cuts, with one number of it, whole if there is one.</summary>
internal readonly record struct NumberCell(NumberRange Range, double Number);

/// <summary>Cuts the numbers that a fact may have at the thresholds of its tests: each threshold alone, and what lies between two.</summary>
internal static class NumberCells
{
    public static IReadOnlyList<NumberCell> Of(FactDefinition fact, IEnumerable<NumberTest> tests)
    {
        var thresholds = new SortedSet<double>(tests.SelectMany(test => test.Ranges)
            .SelectMany(range => new[] { range.AtLeast, range.Above, range.AtMost, range.Below })
            .OfType<double>().Where(number => !(number < fact.Minimum) && !(number > fact.Maximum)));
        var cells = new List<NumberCell>();
        double? previous = null;
        foreach (var threshold in thresholds)
        {
            AddBetween(cells, fact, previous, threshold);
            cells.Add(new(NumberRange.Exactly(threshold), threshold));
            previous = threshold;
        }

        AddBetween(cells, fact, previous, null);
        return cells;
    }

    /// <summary>Adds what lies between two thresholds, both exclusive; the fact's own bounds stand in for one that is not there, and are inclusive.</summary>
    private static void AddBetween(List<NumberCell> cells, FactDefinition fact, double? after, double? before)
    {
        var least = after is { } above ? Math.BitIncrement(above) : fact.Minimum ?? double.MinValue;
        var most = before is { } below ? Math.BitDecrement(below) : fact.Maximum ?? double.MaxValue;
        if (least > most)
        {
            return;
        }

        var number = least <= 0 && most >= 0 ? 0 : least > 0 ? Math.Ceiling(least) : Math.Floor(most);
        number = number >= least && number <= most ? number : least + ((most - least) / 2);
        cells.Add(new(new NumberRange(after is null ? fact.Minimum : null, after, before is null ? fact.Maximum : null, before), number));
    }
}
