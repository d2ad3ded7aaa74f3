using System.Buffers;
using System.Text.Json;
using Names = Compliance.Json.VerdictJsonNames;

namespace Compliance.Json;

/// <summary>Writes verdicts to a JSON writer. Belongs to one thread at a time.</summary>
/// <param name="json">The writer.</param>
/// <param name="citations">
/// Where the bytes of citations are kept for the next verdict that has them, by reference; null keeps none. Only for citations that rules share: one made for a
/// verdict would stay for ever. Only for a writer that does not indent.
/// </param>
internal sealed class VerdictWriter(Utf8JsonWriter json, Dictionary<Citation, byte[]>? citations = null)
{
    /// <summary>A writer of verdict after verdict, each as one line.</summary>
    /// <param name="remembers">Whether citations are remembered.</param>
    public static VerdictWriter ForLines(bool remembers) =>
        new(new Utf8JsonWriter(Stream.Null, VerdictJson.CompactOptions), remembers ? new Dictionary<Citation, byte[]>(ReferenceEqualityComparer.Instance) : null);

    /// <summary>Writes a verdict elsewhere than the last.</summary>
    public void WriteLine(Verdict verdict, IBufferWriter<byte> output)
    {
        json.Reset(output);
        Write(verdict);
        json.Flush();
    }

    public void Write(Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteNumber(Names.Format, VerdictJson.Format);
        json.WriteString(Names.Id, verdict.Id);
        json.WriteString(Names.Decision, Name(verdict.Decision));
        json.WriteStartArray(Names.PossibleDecisions);
        for (var index = 0; index < verdict.PossibleDecisions.Count; index++)
        {
            json.WriteStringValue(Name(verdict.PossibleDecisions[index]));
        }

        json.WriteEndArray();
        WriteDay(json, Names.AsOf, verdict.AsOf);
        json.WritePropertyName(Names.UseCase);
        UseCaseJson.Write(json, verdict.UseCase);
        WriteObjects(Names.Findings, verdict.Findings, WriteFinding);
        WriteObjects(Names.MissingFacts, verdict.MissingFacts, WriteMissingFact);
        WriteObjects(Names.Assumptions, verdict.Assumptions, WriteAssumption);
        WriteStrings(Names.Exposures, verdict.Exposures);
        WriteStrings(Names.PossibleExposures, verdict.PossibleExposures);
        WriteStrings(Names.Assurances, verdict.Assurances);
        WriteStrings(Names.Obligations, verdict.Obligations);
        WriteObjects(Names.Conflicts, verdict.Conflicts, WriteConflict);
        WriteStrings(Names.GovernedBy, verdict.GovernedBy);
        WriteStrings(Names.Gaps, verdict.Gaps);
        json.WriteString(Names.Terms, Name(verdict.Terms));
        WriteObjects(Names.TextsNotHeld, verdict.TextsNotHeld, WriteTextNotHeld);
        WriteObjects(Names.Warnings, verdict.Warnings, WriteWarning);
        WriteObjects(Names.Packs, verdict.Packs, WritePack);
        json.WriteString(Names.Engine, verdict.Engine);
        if (verdict.Remedies is { } remedies)
        {
            json.WritePropertyName("remedies");
            AdviceWriter.Write(json, remedies);
        }

        json.WriteEndObject();
    }

    public void Write(Finding finding) => WriteObject(finding, WriteFinding);

    public void Write(Citation citation)
    {
        if (citations is null)
        {
            WriteCitation(json, citation);
        }
        else
        {
            json.WriteRawValue(Encoded(citation, citations), skipInputValidation: true);
        }
    }

    public void Write(MissingFact missing) => WriteObject(missing, WriteMissingFact);

    public void Write(Assumption assumption) => WriteObject(assumption, WriteAssumption);

    public void Write(Conflict conflict) => WriteObject(conflict, WriteConflict);

    public void Write(PackReference pack) => WriteObject(pack, WritePack);

    public void Write(TextNotHeld text) => WriteObject(text, WriteTextNotHeld);

    public void Write(VerdictWarning warning) => WriteObject(warning, WriteWarning);

    public void Write(KnownFact fact) => Write(Names.Fact, fact.Fact, fact.Value);

    public void Write(NormParameter parameter) => Write(Names.Name, parameter.Name, parameter.Value);

    private void Write(JsonEncodedText label, string name, FactValue value)
    {
        json.WriteStartObject();
        json.WriteString(label, name);
        json.WritePropertyName(Names.Value);
        UseCaseJson.Write(json, value);
        json.WriteEndObject();
    }

    private void WriteFinding(Finding finding)
    {
        json.WriteString(Names.Rule, finding.Rule);
        json.WriteString(Names.Title, finding.Title);
        json.WriteString(Names.Summary, finding.Summary);
        json.WriteString(Names.Bearer, Name(finding.Bearer));
        json.WriteString(Names.Modality, Name(finding.Modality));
        json.WriteString(Names.Topic, finding.Topic);
        json.WriteString(Names.Status, Name(finding.Status));
        json.WriteString(Names.Fulfilment, finding.Fulfilment is { } fulfilment ? Name(fulfilment).Value : null);
        json.WriteBoolean(Names.Standing, finding.Standing);
        json.WriteString(Names.Severity, Name(finding.Severity));
        json.WriteString(Names.Role, Name(finding.Role));
        WriteFacts(finding.Because);
        WriteStrings(Names.Missing, finding.Missing);
        WriteStrings(Names.DefeatedBy, finding.DefeatedBy);
        WriteStrings(Names.Caveats, finding.Caveats);
        json.WriteStartObject(Names.Parameters);
        for (var index = 0; index < finding.Parameters.Count; index++)
        {
            json.WritePropertyName(finding.Parameters[index].Name);
            UseCaseJson.Write(json, finding.Parameters[index].Value);
        }

        json.WriteEndObject();
        WriteStrings(Names.Warnings, finding.Warnings);
        json.WriteStartArray(Names.Citations);
        for (var index = 0; index < finding.Citations.Count; index++)
        {
            Write(finding.Citations[index]);
        }

        json.WriteEndArray();
    }

    private static byte[] Encoded(Citation citation, Dictionary<Citation, byte[]> citations)
    {
        if (!citations.TryGetValue(citation, out var bytes))
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var one = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions))
            {
                WriteCitation(one, citation);
            }

            citations.Add(citation, bytes = buffer.WrittenSpan.ToArray());
        }

        return bytes;
    }

    private static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString(Names.Document, citation.Document);
        json.WriteString(Names.Title, citation.Title);
        WriteDay(json, Names.Version, citation.Version);
        if (citation.LastSeen is { } lastSeen)
        {
            WriteDay(json, Names.LastSeen, lastSeen);
        }
        else
        {
            json.WriteNull(Names.LastSeen);
        }

        json.WriteString(Names.Clause, citation.Clause);
        json.WriteString(Names.Authority, Name(citation.Authority));
        json.WriteString(Names.Url, citation.Url);
        json.WriteString(Names.Excerpt, citation.Excerpt);
        json.WriteEndObject();
    }

    private void WriteMissingFact(MissingFact missing)
    {
        json.WriteString(Names.Fact, missing.Fact);
        json.WriteString(Names.Type, missing.Type);
        json.WriteString(Names.Question, missing.Question);
        json.WriteStartArray(Names.Options);
        for (var index = 0; index < missing.Options.Count; index++)
        {
            UseCaseJson.Write(json, missing.Options[index]);
        }

        json.WriteEndArray();
        WriteStrings(Names.Affects, missing.Affects);
    }

    private void WriteAssumption(Assumption assumption)
    {
        json.WriteString(Names.Fact, assumption.Fact);
        json.WritePropertyName(Names.Presumed);
        UseCaseJson.Write(json, assumption.Presumed);
        WriteFacts(assumption.Because);
        WriteStrings(Names.Affects, assumption.Affects);
    }

    private void WriteConflict(Conflict conflict)
    {
        json.WriteString(Names.Bearer, Name(conflict.Bearer));
        json.WriteString(Names.Topic, conflict.Topic);
        WriteStrings(Names.Rules, conflict.Rules);
        json.WriteString(Names.Prevails, conflict.Prevails);
    }

    private void WriteTextNotHeld(TextNotHeld text)
    {
        json.WriteString(Names.Id, text.Id);
        json.WriteString(Names.Title, text.Title);
        json.WriteBoolean(Names.Governing, text.Governing);
    }

    private void WriteWarning(VerdictWarning warning)
    {
        json.WriteString(Names.Kind, Name(warning.Kind));
        json.WriteString(Names.Document, warning.Document);
        if (warning.LastSeen is { } seen)
        {
            WriteDay(json, Names.LastSeen, seen);
        }

        if (warning.Rule is { } rule)
        {
            json.WriteString(Names.Rule, rule);
        }

        if (warning.Until is { } until)
        {
            WriteDay(json, Names.Until, until);
        }

        json.WriteNumber(Names.Days, warning.Days);
    }

    /// <summary>Writes the facts that something rests on, as one object.</summary>
    private void WriteFacts(IReadOnlyList<KnownFact> facts)
    {
        json.WriteStartObject(Names.Because);
        for (var index = 0; index < facts.Count; index++)
        {
            json.WritePropertyName(facts[index].Fact);
            UseCaseJson.Write(json, facts[index].Value);
        }

        json.WriteEndObject();
    }

    private void WritePack(PackReference pack)
    {
        json.WriteString(Names.Id, pack.Id);
        json.WriteString(Names.Version, pack.Version);
        json.WriteString(Names.Sha256, pack.Sha256);
    }

    private void WriteObjects<T>(JsonEncodedText name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        for (var index = 0; index < items.Count; index++)
        {
            WriteObject(items[index], write);
        }

        json.WriteEndArray();
    }

    private void WriteObject<T>(T item, Action<T> write)
    {
        json.WriteStartObject();
        write(item);
        json.WriteEndObject();
    }

    private void WriteStrings(JsonEncodedText name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        for (var index = 0; index < items.Count; index++)
        {
            json.WriteStringValue(items[index]);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a day without a string of its own.</summary>
    private static void WriteDay(Utf8JsonWriter json, JsonEncodedText name, DateOnly day)
    {
        Span<byte> text = stackalloc byte[IsoDate.Length];
        IsoDate.Format(day, text);
        json.WriteString(name, text);
    }

    private static JsonEncodedText Name<T>(T value)
        where T : struct, Enum => Words<T>.Of(value);
}
