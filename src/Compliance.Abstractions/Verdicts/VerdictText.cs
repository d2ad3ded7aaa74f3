using System.Text;

namespace Compliance;

/// <summary>The short plain-text account behind <see cref="Verdict.ToString"/>: fit for a log line or an exception, not for a report.</summary>
internal static class VerdictText
{
    /// <summary>More findings than this belong in a report.</summary>
    private const int MostFindings = 5;

    public static string Name(Decision decision) => decision switch
    {
        Decision.Prohibited => "prohibited",
        Decision.Conditional => "conditional",
        Decision.Permitted => "permitted",
        Decision.NotAddressed => "not addressed",
        _ => "undetermined",
    };

    public static string Short(Verdict verdict)
    {
        var text = new StringBuilder();
        text.Append(Name(verdict.Decision)).Append(" on ").Append(IsoDate.Format(verdict.AsOf));
        if (verdict.PossibleDecisions.Count > 1)
        {
            text.Append(" (").AppendJoin(" or ", verdict.PossibleDecisions.Select(Name)).Append(')');
        }

        var deciding = verdict.Deciding;
        foreach (var finding in deciding.Take(MostFindings))
        {
            text.Append('\n').Append("  ").Append(Line(finding));
        }

        if (deciding.Count > MostFindings)
        {
            text.Append('\n').Append("  and ").Append(deciding.Count - MostFindings).Append(" more");
        }

        if (verdict.MissingFacts.Count > 0)
        {
            text.Append('\n').Append("  ask: ").AppendJoin(", ", verdict.MissingFacts.Take(MostFindings).Select(fact => fact.Fact));
        }

        return text.ToString();
    }

    public static string Line(Finding finding)
    {
        var status = finding.Status switch
        {
            FindingStatus.Applies => "applies",
            FindingStatus.MayApply => "may apply",
            FindingStatus.Fulfilled => "fulfilled",
            _ => "defeated",
        };
        var clause = finding.Citations.Count > 0 ? $" [{finding.Citations[0]}]" : "";
        return $"{finding.Modality.ToString().ToLowerInvariant()} {status}: {Legible.OnOneLine(finding.Title)}{clause}";
    }
}
