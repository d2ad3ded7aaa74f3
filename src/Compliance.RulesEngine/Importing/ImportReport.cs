using System.Globalization;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Importing;

/// <summary>Writes an import, and the review beside it, as text for people.</summary>
internal static class ImportReport
{
    private const string Indent = "  ";

    public static string ToText(string file, WorkflowImport import, ReviewSummary? review, ReportOptions options)
    {
        var text = new WrappedText(options.Width, options.Color);
        var drafted = import.Drafted.ToList();
        text.Line([(Ansi.Bold, LegibleText.Clean(string.Create(CultureInfo.InvariantCulture, $"{file}: {drafted.Count} of {import.Rules.Count} rules are data that a pack can say.")))]);
        Section(text, "Drafted", drafted.Select(rule => $"{Name(rule.Workflow, rule.Rule)}: {rule.Id}{string.Concat(rule.Notes.Select(note => $" ({note})"))}"));
        Section(text, "Not data", import.Rest.Select(rule => $"{rule.At}: {Name(rule.Workflow, rule.Rule)}: {rule.Reason}"));
        Section(text, "Members", import.Members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member =>
            $"{member.Key}: {member.Value.Fact}, {(member.Value.Known is null ? $"a new fact of type {member.Value.Type.Name()}" : "a fact of the vocabulary")}"));
        if (review is not null)
        {
            Add(text, review);
        }

        return $"{text}\n";
    }

    private static void Add(WrappedText text, ReviewSummary review)
    {
        text.Blank();
        text.Line([(Ansi.Bold, string.Create(CultureInfo.InvariantCulture, $"Side by side with RulesEngine on {review.Inputs} {(review.Inputs == 1 ? "input" : "inputs")}: {Verdict(review)}"))]);
        Section(text, "Failed only because something was missing", review.Rules.Where(rule => rule.Outcome == ReviewOutcome.FailedForLack).Select(rule => Line(rule, review)));
        Section(text, "Succeeded only because something was missing", review.Rules.Where(rule => rule.Outcome == ReviewOutcome.SucceededForLack).Select(rule => Line(rule, review)));
        Section(text, "Not compared", review.Rules.Where(rule => rule.Outcome == ReviewOutcome.NotJudged).Select(rule => Line(rule, review)));
    }

    private static string Verdict(ReviewSummary review) => review.Rules.Count(rule => rule.Outcome == ReviewOutcome.FailedForLack) switch
    {
        0 => "no rule failed only because something was missing.",
        1 => "1 rule failed only because something was missing.",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} rules failed only because something was missing."),
    };

    private static string Line(ReviewedRules rule, ReviewSummary review) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name(rule.Workflow, rule.Rule)}: {rule.Inputs.Count} of {review.Inputs}, first {rule.Inputs[0]}: {string.Join(", ", rule.Reasons.Select(reason => $"{reason.Reason} ({reason.Count})"))}");

    private static void Section(WrappedText text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Blank();
        text.Line([(Ansi.Bold, title)]);
        foreach (var line in all)
        {
            text.Paragraph(Indent, $"{Indent}{Indent}", LegibleText.Clean(line), Ansi.None);
        }
    }

    private static string Name(string workflow, string rule) => $"{workflow} / {rule}";
}
