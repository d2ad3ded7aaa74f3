namespace Compliance.Testing;

/// <summary>Words for messages, and which findings they are about.</summary>
internal static class Account
{
    private const int MostNames = 6;

    /// <summary>The customer's findings that make the decision what it is; none when the terms are silent.</summary>
    public static IEnumerable<Finding> Deciding(Verdict verdict) => verdict.Findings.Where(finding =>
        finding is { Bearer: Bearer.Customer, Standing: false }
        && (finding.Status == FindingStatus.Applies || (finding.Status == FindingStatus.MayApply && verdict.Decision == Decision.Undetermined))
        && (verdict.Decision != Decision.Prohibited || finding.Modality == Modality.Prohibition));

    public static string Name(Decision decision) => decision == Decision.NotAddressed ? "not addressed" : decision.ToString().ToLowerInvariant();

    public static string Demand(Decision decision) => decision == Decision.NotAddressed ? "not address the use" : $"be {Name(decision)}";

    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "none",
        <= MostNames => string.Join(", ", names),
        _ => $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more",
    };

    /// <summary>A text as a part of a message in which braces mean something.</summary>
    public static string Verbatim(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
