using System.Text.Json;

namespace Compliance.Json;

/// <summary>Policies, as the lists that people write, and what verdicts violate of them.</summary>
internal static class PolicyJson
{
    public static void Write(Utf8JsonWriter json, VerdictPolicy policy) => json.WriteStringValue(policy.ToString());

    public static VerdictPolicy? Read(JsonValue json, DiagnosticBag faults)
    {
        if (json is not JsonString list)
        {
            faults.Add(ReadingFaults.WrongType(json.At, "a policy", json.Kind, "words separated by commas"));
            return null;
        }

        if (VerdictPolicy.TryParse(list.Value, topics: null, out var policy, out var wrong))
        {
            return policy;
        }

        faults.Add(ReadingFaults.WrongType(json.At, "a policy", $"{Legible.Quote(list.Value)}: {string.Join("; ", wrong)}", "words separated by commas"));
        return null;
    }

    public static void Write(Utf8JsonWriter json, PolicyViolation violation)
    {
        json.WriteStartObject();
        json.WriteString("entry", violation.Entry);
        json.WriteString("reason", violation.Reason);
        json.WriteStrings("rules", violation.Rules);
        json.WriteEndObject();
    }

    public static PolicyViolation? Violation(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a violation", faults, record =>
        new PolicyViolation(record.Text("entry"), record.Text("reason"), record.Texts("rules")));
}
