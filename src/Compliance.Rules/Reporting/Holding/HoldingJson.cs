using System.Globalization;
using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Reporting.Holding;

/// <summary>Writes what packs hold for programs and tables.</summary>
internal static class HoldingJson
{
    private static readonly string[] Columns =
    [
        "pack", "packVersion", "layer", "vendors", "kind", "id", "title", "authority", "versions", "firstOf", "latestOf", "lastSeen", "days", "rules", "clauses", "cited", "listed", "open", "from", "until",
    ];

    public static string Write(RuleSet rules, IReadOnlyList<PackHolding> packs) => JsonReport.WriteValue(json => Write(json, rules, packs));

    public static void Write(Utf8JsonWriter json, RuleSet rules, IReadOnlyList<PackHolding> packs)
    {
        json.WriteStartArray();
        foreach (var pack in packs)
        {
            Write(json, rules, pack);
        }

        json.WriteEndArray();
    }

    /// <summary>A row a text, and a row a text that is not held.</summary>
    public static string WriteCsv(IReadOnlyList<PackHolding> packs) => string.Concat(packs.SelectMany(Rows).Prepend(Columns).Select(Csv.Row));

    private static void Write(Utf8JsonWriter json, RuleSet rules, PackHolding holding)
    {
        var pack = holding.Pack;
        json.WriteStartObject();
        json.WriteString("pack", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("title", pack.Title);
        json.WriteString("layer", Layer(pack));
        json.WriteStrings("vendors", holding.Vendors.Select(vendor => vendor.Name));
        json.WriteObjects("products", holding.Offers, offer =>
        {
            json.WriteString("product", offer.Product.Name);
            json.WriteString("title", rules.Vocabulary.Find(Facts.Product)!.Values.Title(offer.Product));
            if (offer.Plans is { } plans)
            {
                json.WriteStrings("plans", plans.Select(plan => plan.Name));
            }
            else
            {
                json.WriteNull("plans");
            }
        });
        json.WriteNumber("rules", pack.Rules.Count);
        json.WriteObjects("documents", holding.Texts, text => Write(json, text));
        json.WriteObjects("gaps", pack.Gaps, gap =>
        {
            json.WriteString("gap", gap.FullId);
            json.WriteString("title", gap.Title);
            json.WriteBoolean("governing", gap.IsGoverning);
            json.WriteString("from", Day(gap.From));
            json.WriteString("until", Day(gap.Until));
        });
        json.WriteString("uncounted", holding.Uncounted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextHolding text)
    {
        json.WriteString("document", text.Document.FullId);
        json.WriteString("title", text.Document.Title);
        json.WriteString("authority", text.Document.Authority.ToString().ToLowerInvariant());
        json.WriteString("lastSeen", Day(text.LastSeen));
        if (text.Days is { } days)
        {
            json.WriteNumber("days", days);
        }
        else
        {
            json.WriteNull("days");
        }

        json.WriteNumber("rules", text.Rules);
        json.WriteObjects("versions", text.Document.Versions, version =>
        {
            json.WriteString("effective", IsoDate.Format(version.Effective));
            json.WriteString("lastSeen", Day(version.LastSeen));
            if (text.Clauses.FirstOrDefault(clauses => clauses.Version == version.Effective) is { } counted)
            {
                json.WriteNumber("clauses", counted.Clauses);
                json.WriteNumber("cited", counted.Cited);
                json.WriteNumber("listed", counted.Listed);
                json.WriteNumber("open", counted.Open);
            }
        });
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(PackHolding holding)
    {
        var pack = holding.Pack;
        string[] about = [pack.Id, pack.Version, Layer(pack), string.Join(Csv.ListSeparator, holding.Vendors.Select(vendor => vendor.Name))];
        foreach (var text in holding.Texts)
        {
            yield return
            [
                .. about, "text", text.Document.FullId, text.Document.Title, text.Document.Authority.ToString().ToLowerInvariant(), Number(text.Document.Versions.Count),
                IsoDate.Format(text.First), IsoDate.Format(text.Latest), Day(text.LastSeen) ?? "", text.Days is { } days ? Number(days) : "", Number(text.Rules),
                .. text.Clauses.Count == 0 ? ["", "", "", ""] : new[] { Sum(text, one => one.Clauses), Sum(text, one => one.Cited), Sum(text, one => one.Listed), Sum(text, one => one.Open) },
                "", "",
            ];
        }

        foreach (var gap in pack.Gaps)
        {
            yield return [.. about, gap.IsGoverning ? "not held, governing" : "not held, additional", gap.FullId, gap.Title, .. Enumerable.Repeat("", 11), Day(gap.From) ?? "", Day(gap.Until) ?? ""];
        }
    }

    private static string Sum(TextHolding text, Func<VersionClauses, int> count) => Number(text.Clauses.Sum(count));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day is { } given ? IsoDate.Format(given) : null;

    private static string Layer(RulePack pack) => pack.Layer.ToString().ToLowerInvariant();
}
