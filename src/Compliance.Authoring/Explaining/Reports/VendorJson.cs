using System.Text.Json;
using Compliance.Authoring.Reporting;
using Compliance.Json;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>What each vendor says on a topic, for programs: the norms as an explanation has them.</summary>
internal static class VendorJson
{
    public static string Write(ExplainedByVendor explained) => JsonReport.Write(json =>
    {
        var day = explained.Explained.Day;
        json.WriteString("topic", explained.Explained.Subject.Name);
        json.WriteString("question", explained.Title);
        json.WriteString("asOf", day is { } only ? IsoDate.Format(only) : null);
        json.WriteObjects("vendors", explained.Vendors, vendor =>
        {
            json.WriteString("vendor", vendor.Name);
            json.WriteString("title", vendor.Title);
            json.WriteBoolean("held", vendor.IsHeld);
            json.WriteObjects("products", vendor.Products, offer =>
            {
                json.WriteString("product", offer.Product.Name);
                json.WriteStrings("plans", offer.Plans?.Select(plan => plan.Name) ?? []);
            });
            WriteRest(json, vendor, day is not null);
        });
        json.WriteObjects("others", explained.Others, pack =>
        {
            json.WriteString("pack", pack.Name);
            json.WriteString("title", pack.Title);
            WriteRest(json, pack, day is not null);
        });
    }) + "\n";

    private static void WriteRest(Utf8JsonWriter json, ExplainedSpeaker speaker, bool isOfOneDay)
    {
        json.WriteObjects("notHeld", speaker.NotHeld, gap =>
        {
            json.WriteString("gap", gap.FullId);
            json.WriteString("title", gap.Title);
            ExplainJson.Write(json, new ExplainedDays(gap.From, gap.Until));
            json.WritePropertyName("scope");
            ConditionJson.Write(json, gap.Scope);
        });
        json.WriteArray("rules", speaker.Rules, (_, rule) => ExplainJson.Write(json, rule, isOfOneDay));
    }
}
