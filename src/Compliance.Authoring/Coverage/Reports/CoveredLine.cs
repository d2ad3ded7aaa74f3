using Compliance.Authoring.Interpretation;

namespace Compliance.Authoring.Coverage.Reports;

/// <summary>What was seen of one line of a rule file: of the rule, tests, exceptions, overrides and versions that stand on it. Immutable.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Hits">How often what stands there mattered; 0 when it never did.</param>
/// <param name="Outcomes">Of all outcomes that its parts can have, those seen.</param>
/// <param name="Notes">What was seen, in words.</param>
internal sealed record CoveredLine(int Number, int Hits, Share Outcomes, IReadOnlyList<string> Notes)
{
    /// <summary>The lines of a file that say something that can be seen, in order.</summary>
    public static IReadOnlyList<CoveredLine> Of(FileCoverage file) =>
        [.. file.Rules.SelectMany(Parts).Concat(file.Versions.Select(version => Part(version, $"asked about {Times(version.Count)}")))
            .GroupBy(part => part.Number)
            .OrderBy(line => line.Key)
            .Select(line => new CoveredLine(
                line.Key, line.Max(part => part.Hits), new(line.Sum(part => part.Outcomes.Part), line.Sum(part => part.Outcomes.Whole)), [.. line.SelectMany(part => part.Notes)]))];

    private static IEnumerable<CoveredLine> Parts(RuleCoverage rule)
    {
        var states = $"applied {Times(rule.States[Truth.True])}, did not {Times(rule.States[Truth.False])}, unknown {Times(rule.States[Truth.Unknown])}";
        yield return new(rule.Rule.At.Line, rule.States[Truth.True], new(rule.StatesSeen, rule.Reachable.Count), [states]);
        foreach (var test in rule.Tests)
        {
            var values = $"{ConditionWords.Of(test.Test)}: true {Times(test.Values[Truth.True])}, false {Times(test.Values[Truth.False])}, unknown {Times(test.Values[Truth.Unknown])}";
            yield return new(test.At.Line, test.Values.Total, new(test.Values.Seen, 3), [values]);
        }

        if (rule.Exception is { } exception)
        {
            yield return Part(exception, $"exception held {Times(exception.Count)}");
        }

        foreach (var overridden in rule.Overrides)
        {
            yield return Part(overridden, $"defeated {overridden.Name} {Times(overridden.Count)}");
        }
    }

    private static CoveredLine Part(EventCoverage happening, string note) =>
        new(happening.At.Line, happening.Count, new(happening.Count > 0 ? 1 : 0, 1), [note]);

    private static string Times(int count) => FormattableString.Invariant($"{count}×");
}
