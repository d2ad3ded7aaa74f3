using System.Text.Json;

namespace Compliance.Json;

/// <summary>Rulings: a decision and what else is possible, as a verdict has them.</summary>
internal static class RulingJson
{
    public static void Write(Utf8JsonWriter json, Ruling ruling)
    {
        json.WriteStartObject();
        json.WriteString("decision", Words<Decision>.Of(ruling.Decision));
        json.WriteStartArray("possibleDecisions");
        foreach (var decision in ruling.PossibleDecisions)
        {
            json.WriteStringValue(Words<Decision>.Of(decision));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static Ruling Read(JsonValue json, DiagnosticBag faults)
    {
        var read = JsonRecord.Read(json, "a ruling", faults, record =>
        {
            var (decision, possible) = (record.Word<Decision>("decision"), Ruling.Of(record.Words<Decision>("possibleDecisions")));
            if (decision != possible.Decision)
            {
                record.Refuse("decision", at => ReadingFaults.WrongType(at, "\"decision\"", "another than the one that is possible", $"\"{Words<Decision>.Of(possible.Decision)}\""));
            }

            return (object)possible;
        });
        return read is Ruling ruling ? ruling : default;
    }
}
