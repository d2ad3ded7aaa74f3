using System.Globalization;
using System.Text;
using Compliance.Rules.Hosting;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Comparing;
using Compliance.Rules.Reporting.Html;
using Compliance.Rules.Validation;

namespace Compliance.Packs.Tests.Documents;

/// <summary>Writes who says what on ten topics: the norms of the vendors' own packs, for a use of which nothing is known, on the last day on which one of their texts was seen.</summary>
/// <param name="engine">The packs.</param>
internal sealed class VendorsDocument(ComplianceEngine engine)
{
    /// <summary>What a buyer asks first.</summary>
    public static readonly IReadOnlyList<string> Topics =
    [
        "training-on-customer-data", "data-retention", "human-review-by-vendor", "data-location", "data-processing-agreement", "output-ownership", "commercial-use",
        "competing-model-training", "vendor-indemnity", "liability-cap",
    ];

    private readonly IReadOnlyList<RulePack> _packs = [.. engine.RuleSet.Packs.Where(pack => pack.Layer == Layer.Vendor && pack.NamesVendors)];

    public string Write()
    {
        var day = _packs.SelectMany(pack => pack.Documents).SelectMany(document => document.Versions).Max(version => version.LastSeen)!.Value;
        var comparison = engine.Advisor.Compare(new UseCase(), new() { AsOf = day });
        var topics = Topics.Select(name => (Topic: engine.Vocabulary.Topics.Single(topic => topic.Name == name), Vendors: Said(comparison, name))).ToList();
        List<string> held = [.. topics[0].Vendors.Where(vendor => vendor.IsHeld).Select(vendor => vendor.Vendor!).Order(StringComparer.Ordinal)];
        var text = new StringBuilder("# Who says what\n\n");
        text.Append(CultureInfo.InvariantCulture, $"What the terms of {held.Count} vendors have on {Topics.Count} topics, as they stood on {IsoDate.Format(day)}, the last day on which one of the texts was seen in force. ");
        text.Append("A test writes this page from the packs; nobody edits it. Of a use nothing is supposed, so that each line holds only for the plans, and where the facts are so, that it names; ");
        text.Append("ask about yours with `compliance compare --topic TOPIC --fact …`, or `compliance explain TOPIC --vendors` for all days. Licences and laws are left out: they say the same to all.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Not held, so that nobody can say: {ReportWording.List([.. topics[0].Vendors.Where(vendor => !vendor.IsHeld).Select(vendor => vendor.Vendor!).Order(StringComparer.Ordinal)], "and")}. ");
        text.Append("*Silent in what is held* means that the texts held have no norm on it; silence is no promise and no permission, and [texts that are not held](#not-held) may have one.\n\n## At a glance\n\n");
        text.Append("How many norms of each kind, and how grave the gravest is.\n\n");
        Row(text, ["topic", .. held]);
        Row(text, [.. Enumerable.Repeat("---", held.Count + 1)]);
        foreach (var (topic, vendors) in topics)
        {
            Row(text, [$"[{MarkdownText.Escape(topic.Title)}](#{topic.Name})", .. held.Select(name => Glance(vendors.Single(vendor => vendor.Vendor == name)))]);
        }

        text.Append("\n## Not held\n\nTexts of these vendors that decide some uses and that nobody has read. Of such uses nothing on this page holds.\n\n");
        Row(text, ["vendor", "texts"]);
        Row(text, ["---", "---"]);
        foreach (var name in held)
        {
            var missing = _packs.Where(pack => ((ValueTest)pack.VendorScope).Values.Any(value => value.Name == name)).SelectMany(pack => pack.Gaps).Where(gap => gap.IsGoverning && gap.IsOpenOn(day)).ToList();
            Row(text, [name, missing.Count == 0 ? "–" : MarkdownText.Escape(string.Join("; ", missing.Select(gap => gap.Title)))]);
        }

        foreach (var (topic, vendors) in topics)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {topic.Name}\n\n{MarkdownText.Escape(topic.Question)}\n\n");
            Row(text, ["vendor", "what it says", "for", "turns on", "clauses"]);
            Row(text, [.. Enumerable.Repeat("---", 5)]);
            foreach (var vendor in vendors.Where(vendor => vendor.IsHeld).OrderBy(vendor => vendor.Vendor, StringComparer.Ordinal))
            {
                Append(text, vendor);
            }
        }

        return text.ToString();
    }

    /// <summary>What each vendor's own packs say; what a law or a licence says is not said by a vendor.</summary>
    private List<VendorStatements> Said(OfferComparison comparison, string topic)
    {
        var own = _packs.Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
        return [.. TopicStatement.ByVendor(comparison, [.. engine.RuleSet.Vocabulary.WithNarrower([topic])])
            .Select(vendor => vendor with { Statements = [.. vendor.Statements.Where(statement => own.Contains(statement.Finding.Rule.Split('/')[0]))] })];
    }

    private static void Append(StringBuilder text, VendorStatements vendor)
    {
        if (vendor.Statements.Count == 0)
        {
            Row(text, [vendor.Vendor!, "*silent in what is held*", "", "", ""]);
        }

        foreach (var statement in vendor.Statements)
        {
            var finding = statement.Finding;
            var parameters = finding.Parameters.Select(parameter => $"{ReportWording.Fact(parameter.Name)}: {parameter.Value}").ToList();
            var severity = finding.Severity >= Severity.High ? $" ({finding.Severity.ToString().ToLowerInvariant()})" : "";
            Row(text,
            [
                vendor.Vendor!,
                $"{ReportWording.Lead(finding.Role)}{severity}: {MarkdownText.Escape(finding.Title)}{(parameters.Count > 0 ? MarkdownText.Escape($" ({string.Join("; ", parameters)})") : "")}",
                MarkdownText.Escape(statement.Offers),
                MarkdownText.Escape(string.Join(", ", statement.TurnsOn)),
                string.Join("; ", finding.Citations.Select(Cite)),
            ]);
        }
    }

    private static string Glance(VendorStatements vendor) => vendor.Statements.Count == 0 ? "*silent in what is held*" : string.Join(", ", vendor.Statements.GroupBy(statement => statement.Finding.Role).Select(same =>
        string.Create(CultureInfo.InvariantCulture, $"{ReportWording.Lead(same.Key).ToLowerInvariant()} {same.Count()} ({same.Max(statement => statement.Finding.Severity).ToString().ToLowerInvariant()})")));

    private static string Cite(Citation citation)
    {
        var words = MarkdownText.Escape(ReportWording.Cite(citation));
        return WebAddress.IsOne(citation.Url) ? $"[{words}](<{WebAddress.Legible(citation.Url!).Replace("|", "%7C", StringComparison.Ordinal)}>)" : words;
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
