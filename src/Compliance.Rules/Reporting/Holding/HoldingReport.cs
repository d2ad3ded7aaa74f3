using System.Globalization;
using System.Text;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Reporting.Holding;

/// <summary>Writes what packs hold for people: a heading a pack, a table of its texts, one of what accounts for their clauses, one of the texts that are not held.</summary>
internal static class HoldingReport
{
    public static string ToText(RuleSet rules, IReadOnlyList<PackHolding> packs, int width)
    {
        var text = new StringBuilder();
        foreach (var pack in packs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(LegibleText.Clean(Heading(pack))).Append('\n');
            foreach (var line in Lines(pack, rules.Vocabulary))
            {
                text.Append("  ").Append(LegibleText.Clean(line)).Append('\n');
            }

            foreach (var table in Tables(pack))
            {
                text.Append('\n').Append(table.ToText(width));
            }
        }

        return text.ToString();
    }

    public static string ToMarkdown(RuleSet rules, IReadOnlyList<PackHolding> packs)
    {
        var text = new StringBuilder();
        foreach (var pack in packs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("## ").Append(MarkdownText.Escape(Heading(pack))).Append('\n');
            foreach (var line in Lines(pack, rules.Vocabulary))
            {
                text.Append('\n').Append(MarkdownText.Escape(line)).Append('\n');
            }

            foreach (var table in Tables(pack))
            {
                text.Append('\n').Append(table.ToMarkdown());
            }
        }

        return text.ToString();
    }

    private static string Heading(PackHolding pack) => $"{pack.Pack.Title} ({pack.Pack.Id} {pack.Pack.Version})";

    private static IEnumerable<string> Lines(PackHolding pack, Vocabulary vocabulary)
    {
        var vendors = string.Join(", ", pack.Vendors.Select(vendor => Title(vocabulary, Facts.Vendor, vendor)));
        yield return string.Create(
            CultureInfo.InvariantCulture, $"{pack.Pack.Layer.ToString().ToLowerInvariant()}{(vendors.Length > 0 ? $" of {vendors}" : "")}; {ReportWording.Count(pack.Pack.Rules.Count, "rule", "rules")}");
        foreach (var offer in pack.Offers)
        {
            yield return $"{offer.Product.Name} – {Title(vocabulary, Facts.Product, offer.Product)}{(offer.Plans is { } plans ? $"; on {string.Join(", ", plans.Select(plan => plan.Name))}" : "")}";
        }

        if (pack.Uncounted is { } why)
        {
            yield return $"Clauses not counted: {why}";
        }
    }

    private static IEnumerable<TextTable> Tables(PackHolding pack)
    {
        yield return new(["versions", "first of", "latest of", "last seen", "days", "rules", "text"], [.. pack.Texts.Select(Row)]);
        if (pack.Texts.Any(text => text.Clauses.Count > 0))
        {
            yield return new(["clauses", "cited", "listed", "open", "text"], [.. pack.Texts.Select(Accounted)]);
        }

        if (pack.Pack.Gaps.Count > 0)
        {
            yield return new(["not held", "from", "until", "text"], [.. pack.Pack.Gaps.OrderByDescending(gap => gap.IsGoverning).Select(Row)]);
        }
    }

    private static string[] Row(TextHolding text) =>
    [
        Number(text.Document.Versions.Count), Day(text.First), Day(text.Latest), Day(text.LastSeen), text.Days is { } days ? Number(days) : "–", Number(text.Rules),
        text.Document.Authority == Authority.Secondary ? $"{text.Document.Title} (secondary source)" : text.Document.Title,
    ];

    /// <summary>All versions together.</summary>
    private static string[] Accounted(TextHolding text) => text.Clauses.Count == 0
        ? ["–", "–", "–", "–", $"{text.Document.Title} (not in the archive)"]
        :
        [
            Number(text.Clauses.Sum(version => version.Clauses)), Number(text.Clauses.Sum(version => version.Cited)), Number(text.Clauses.Sum(version => version.Listed)),
            Number(text.Clauses.Sum(version => version.Open)),
            text.Clauses.Count < text.Document.Versions.Count ? $"{text.Document.Title} ({text.Clauses.Count.ToString(CultureInfo.InvariantCulture)} of {text.Document.Versions.Count.ToString(CultureInfo.InvariantCulture)} versions)" : text.Document.Title,
        ];

    private static string[] Row(Gap gap) => [gap.IsGoverning ? "governing" : "additional", Day(gap.From), Day(gap.Until), gap.Title];

    private static string Day(DateOnly? day) => day is { } given ? IsoDate.Format(given) : "–";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Title(Vocabulary vocabulary, string fact, NamedValue value) => vocabulary.Find(fact)!.Values.Title(value);
}
