using Compliance.Authoring.Differences;

namespace Compliance.Register.Watching;

/// <summary>What a watch found, as JSON: also the body of the webhook.</summary>
internal static class WatchJson
{
    public static string Write(WatchReport report) => JsonReport.Write(json =>
    {
        json.WriteString("day", IsoDate.Format(report.Day));
        json.WriteBoolean("baseline", report.IsBaseline);
        json.WriteNumber("watched", report.Watched);
        json.WriteStrings("notes", report.Notes);
        json.WriteObjects("raised", report.All, raised =>
        {
            json.WriteNumber("approval", raised.Approval.Sequence);
            json.WriteString("id", raised.Approval.UseCase?.Id);
            json.WriteString("title", raised.Entry(full: false).Title);
            json.WriteString("until", raised.Approval.Until is { } until ? IsoDate.Format(until) : null);
            json.WriteString("ending", raised.Ending switch { Ending.Soon => "soon", Ending.Over => "over", _ => null });
            json.WriteString("notJudged", raised.NotJudged);
            json.WriteObjects("stale", raised.Stale, text =>
            {
                json.WriteString("document", text.Document);
                json.WriteString("lastSeen", text.LastSeen is { } seen ? IsoDate.Format(seen) : null);
                json.WriteNumber("days", text.Days);
            });
            if (raised.Change is { } change)
            {
                json.WriteStartObject("change");
                json.WriteString("since", IsoDate.Format(change.Before.AsOf));
                DifferenceJson.WriteChange(json, change);
                json.WriteEndObject();
            }
        });
        json.WriteObjects("packs", report.Packs, pack =>
        {
            json.WriteString("id", pack.Id);
            json.WriteString("version", pack.Version);
            json.WriteString("sha256", pack.Sha256);
        });
    });
}
