using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Listing;

/// <summary>Packs: whose products on which plans, which texts of which days, which texts not. Immutable.</summary>
internal sealed class PackList(RuleSet rules) : IListing
{
    public string ToText(int width)
    {
        var text = new StringBuilder();
        foreach (var pack in rules.Packs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(LegibleText.Clean(Heading(pack))).Append('\n');
            foreach (var line in Lines(pack))
            {
                text.Append("  ").Append(LegibleText.Clean(line)).Append('\n');
            }

            text.Append('\n').Append(Documents(pack).ToText(width));
            if (pack.Gaps.Count > 0)
            {
                text.Append('\n').Append(Gaps(pack).ToText(width));
            }
        }

        return text.ToString();
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (var pack in rules.Packs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("## ").Append(MarkdownText.Escape(Heading(pack))).Append('\n');
            foreach (var line in Lines(pack))
            {
                text.Append('\n').Append(MarkdownText.Escape(line)).Append('\n');
            }

            text.Append('\n').Append(Documents(pack).ToMarkdown());
            if (pack.Gaps.Count > 0)
            {
                text.Append('\n').Append(Gaps(pack).ToMarkdown());
            }
        }

        return text.ToString();
    }

    public JsonNode ToJson() => new JsonArray([.. rules.Packs.Select(pack => (JsonNode)new JsonObject
    {
        ["pack"] = pack.Id,
        ["version"] = pack.Version,
        ["title"] = pack.Title,
        ["layer"] = Layer(pack),
        ["vendors"] = Names(Vendors(pack)),
        ["products"] = new JsonArray([.. Offers(pack).Select(offer => (JsonNode)new JsonObject
        {
            ["product"] = offer.Product.Name,
            ["title"] = Title(Facts.Product, offer.Product),
            ["plans"] = offer.Plans is { } plans ? Names(plans) : null,
        })]),
        ["rules"] = pack.Rules.Count,
        ["documents"] = new JsonArray([.. pack.Documents.Select(document => (JsonNode)new JsonObject
        {
            ["document"] = document.FullId,
            ["title"] = document.Title,
            ["authority"] = document.Authority.ToString().ToLowerInvariant(),
            ["versions"] = new JsonArray([.. document.Versions.Select(version => (JsonNode)new JsonObject
            {
                ["effective"] = IsoDate.Format(version.Effective),
                ["lastSeen"] = version.LastSeen is { } seen ? IsoDate.Format(seen) : null,
            })]),
        })]),
        ["gaps"] = new JsonArray([.. pack.Gaps.Select(gap => (JsonNode)new JsonObject
        {
            ["gap"] = gap.FullId,
            ["title"] = gap.Title,
            ["governing"] = gap.IsGoverning,
            ["from"] = gap.From is { } from ? IsoDate.Format(from) : null,
            ["until"] = gap.Until is { } until ? IsoDate.Format(until) : null,
        })]),
    })]);

    private static string Heading(RulePack pack) => $"{pack.Title} ({pack.Id} {pack.Version})";

    private IEnumerable<string> Lines(RulePack pack)
    {
        var vendors = string.Join(", ", Vendors(pack).Select(vendor => Title(Facts.Vendor, vendor)));
        yield return string.Create(CultureInfo.InvariantCulture, $"{Layer(pack)}{(vendors.Length > 0 ? $" of {vendors}" : "")}; {pack.Rules.Count} rules");
        foreach (var offer in Offers(pack))
        {
            yield return $"{offer.Product.Name} – {Title(Facts.Product, offer.Product)}{(offer.Plans is { } plans ? $"; on {string.Join(", ", plans.Select(plan => plan.Name))}" : "")}";
        }
    }

    private static TextTable Documents(RulePack pack) => new(
        ["versions", "first of", "latest of", "last seen", "text"],
        [.. pack.Documents.Select(document => new[]
        {
            document.Versions.Count.ToString(CultureInfo.InvariantCulture),
            IsoDate.Format(document.Versions[0].Effective),
            IsoDate.Format(document.Versions[^1].Effective),
            document.Versions[^1].LastSeen is { } seen ? IsoDate.Format(seen) : document.Checked is { } read ? IsoDate.Format(read) : "–",
            document.Authority == Authority.Secondary ? $"{document.Title} (secondary source)" : document.Title,
        })]);

    private static TextTable Gaps(RulePack pack) => new(
        ["not held", "from", "until", "text"],
        [.. pack.Gaps.OrderByDescending(gap => gap.IsGoverning).Select(gap => new[]
        {
            gap.IsGoverning ? "governing" : "additional",
            gap.From is { } from ? IsoDate.Format(from) : "–",
            gap.Until is { } until ? IsoDate.Format(until) : "–",
            gap.Title,
        })]);

    private IEnumerable<Offer> Offers(RulePack pack)
    {
        var vendors = Vendors(pack).Select(vendor => vendor.Id).ToHashSet();
        return pack.Layer == Compliance.Layer.Vendor ? rules.Vocabulary.Products.Offers.Where(offer => offer.Vendor is { } vendor && vendors.Contains(vendor.Id)) : [];
    }

    private static IReadOnlyList<NamedValue> Vendors(RulePack pack) => pack.VendorScope is ValueTest test ? test.Values : [];

    private string Title(string fact, NamedValue value) => rules.Vocabulary.Find(fact)!.Values.Title(value);

    private static string Layer(RulePack pack) => pack.Layer.ToString().ToLowerInvariant();

    private static JsonArray Names(IEnumerable<NamedValue> values) => new([.. values.Select(value => (JsonNode)JsonValue.Create(value.Name))]);
}
