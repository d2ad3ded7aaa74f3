using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Compliance.Register.Exchange;

/// <summary>An entry as a line of a log of decisions, with the properties that Open Policy Agent gives its own. The same entry, the same bytes.</summary>
internal static class DecisionLog
{
    private const string Path = "compliance/verdict";

    public static string Line(RegisterEntry entry, IReadOnlyCollection<string> erased)
    {
        var verdict = entry.Verdict!;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions))
        {
            json.WriteStartObject();
            json.WriteString("decision_id", entry.Hash);
            json.WriteString("path", Path);
            json.WriteStartObject("labels");
            json.WriteString("engine", verdict.Engine);
            json.WriteString("kind", Words<EntryKind>.Of(entry.Kind));
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteEndObject();
            json.WriteStartObject("bundles");
            foreach (var pack in verdict.Packs)
            {
                json.WriteStartObject(pack.Id);
                json.WriteString("revision", $"{pack.Version}+{pack.Sha256}");
                json.WriteEndObject();
            }

            json.WriteEndObject();
            var given = verdict.UseCase.Given.Where(fact => !erased.Contains(fact.Key, StringComparer.Ordinal));
            json.WritePropertyName("input");
            UseCaseJson.Write(json, UseCase.Of([.. given], verdict.UseCase.Id, note: null, verdict.AsOf));
            json.WriteStartObject("result");
            json.WriteString("decision", Words<Decision>.Of(verdict.Decision));
            json.WriteStrings("possibleDecisions", verdict.PossibleDecisions.Select(Words<Decision>.NameOf));
            json.WriteStrings("exposures", verdict.Exposures);
            json.WriteStrings("possibleExposures", verdict.PossibleExposures);
            json.WriteStrings("obligations", verdict.Obligations);
            json.WriteStrings("gaps", verdict.Gaps);
            json.WriteEndObject();
            json.WriteStrings("erased", verdict.UseCase.Given.Select(fact => fact.Key).Where(fact => erased.Contains(fact, StringComparer.Ordinal)).Select(fact => $"/input/{fact}"));
            json.WriteString("timestamp", entry.Time);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
