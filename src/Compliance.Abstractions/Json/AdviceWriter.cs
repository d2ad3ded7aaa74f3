using System.Text.Json;

namespace Compliance.Json;

/// <summary>Writes remedies and questions of interviews.</summary>
internal static class AdviceWriter
{
    public static void Write(Utf8JsonWriter json, RemedySearch search)
    {
        json.WriteStartObject();
        json.WriteString("outcome", Words<RemedyOutcome>.Of(search.Outcome));
        json.WriteNumber("mostChanges", search.MostChanges);
        json.WriteArray("remedies", search.Remedies, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Remedy remedy)
    {
        json.WriteStartObject();
        json.WriteArray("changes", remedy.Changes, Write);
        json.WriteNumber("cost", remedy.Cost);
        json.WriteString("decision", Words<Decision>.Of(remedy.Decision));
        json.WriteArray("possibleDecisions", remedy.PossibleDecisions, Write);
        json.WriteArray("duties", remedy.Duties, Write);
        json.WriteArray("possibleDuties", remedy.PossibleDuties, Write);
        json.WriteArray("exposuresGone", remedy.ExposuresGone, Write);
        json.WriteArray("exposuresNew", remedy.ExposuresNew, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, FactChange change)
    {
        json.WriteStartObject();
        json.WriteString("fact", change.Fact);
        json.WritePropertyName("from");
        UseCaseJson.Write(json, change.From ?? FactValue.Unknown);
        json.WritePropertyName("to");
        UseCaseJson.Write(json, change.To);
        json.WriteArray("orElse", change.OrElse, UseCaseJson.Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, NormReference norm)
    {
        json.WriteStartObject();
        json.WriteString("rule", norm.Rule);
        json.WriteString("title", norm.Title);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, InterviewQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("fact", question.Fact);
        json.WriteString("type", question.Type);
        json.WriteString("text", question.Text);
        json.WritePropertyName("tooBroad");
        UseCaseJson.Write(json, question.TooBroad ?? FactValue.Unknown);
        json.WriteArray("options", question.Options, Write);
        json.WriteArray("because", question.Because, Write);
        json.WriteArray("possibleDecisions", question.PossibleDecisions, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, InterviewOption option)
    {
        json.WriteStartObject();
        json.WritePropertyName("value");
        UseCaseJson.Write(json, option.Value);
        json.WriteString("title", option.Title);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, InterviewOptions options)
    {
        json.WriteStartObject();
        json.WriteBoolean("untilExposuresSettled", options.UntilExposuresSettled);
        json.WriteString("asOf", options.AsOf is { } day ? IsoDate.Format(day) : null);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OfferComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("asOf", IsoDate.Format(comparison.AsOf));
        json.WritePropertyName("useCase");
        UseCaseJson.Write(json, comparison.UseCase);
        json.WriteArray("offers", comparison.Offers, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ComparisonOptions options)
    {
        json.WriteStartObject();
        if (options.Vendors is { } vendors)
        {
            json.WriteStrings("vendors", vendors);
        }
        else
        {
            json.WriteNull("vendors");
        }

        json.WriteString("asOf", options.AsOf is { } day ? IsoDate.Format(day) : null);
        json.WriteBoolean("withRemedies", options.WithRemedies);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ComparedOffer offer)
    {
        json.WriteStartObject();
        json.WriteString("vendor", offer.Vendor);
        json.WriteString("product", offer.Product);
        json.WriteString("plan", offer.Plan);
        json.WriteBoolean("isAsAsked", offer.IsAsAsked);
        json.WritePropertyName("verdict");
        new VerdictWriter(json).Write(offer.Verdict);
        if (offer.Remedy is { } remedy)
        {
            json.WritePropertyName("remedy");
            Write(json, remedy);
        }
        else
        {
            json.WriteNull("remedy");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Decision decision) => json.WriteStringValue(Words<Decision>.Of(decision));
}
