using System.Text.Json;
using Compliance.Json;

namespace Compliance.RulesEngine.Importing.Drafting;

/// <summary>Writes a draft as a condition of a pack.</summary>
internal static class DraftCondition
{
    public static void Write(Utf8JsonWriter json, Draft draft, IReadOnlyDictionary<string, MemberFact> members)
    {
        json.WriteStartObject();
        WriteParts(json, draft, members);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Draft draft, IReadOnlyDictionary<string, MemberFact> members)
    {
        switch (draft)
        {
            case DraftTest test:
                json.WritePropertyName(members[test.Member].Fact);
                WriteTest(json, test, members[test.Member]);
                break;
            case DraftNot not:
                json.WritePropertyName("not");
                Write(json, not.Part, members);
                break;
            case DraftJunction { IsAnd: true } all when all.Parts.All(part => part is DraftTest)
                && all.Tests.Select(test => members[test.Member].Fact).Distinct(StringComparer.Ordinal).Count() == all.Parts.Count:
                foreach (var part in all.Parts)
                {
                    WriteParts(json, part, members);
                }

                break;
            case DraftJunction junction:
                json.WriteStartArray(junction.IsAnd ? "allOf" : "anyOf");
                foreach (var part in junction.Parts)
                {
                    Write(json, part, members);
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void WriteTest(Utf8JsonWriter json, DraftTest test, MemberFact member)
    {
        switch (test.Kind)
        {
            case DraftTestKind.Boolean:
                json.WriteBooleanValue(test.Expected);
                break;
            case DraftTestKind.Number when test.Sign == "==":
                json.WriteNumberValue(test.Number);
                break;
            case DraftTestKind.Number:
                json.WriteStartObject();
                json.WriteNumber(test.Sign switch { "<" => "lt", "<=" => "lte", ">" => "gt", _ => "gte" }, test.Number);
                json.WriteEndObject();
                break;
            case var _ when test.Names is [var only]:
                json.WriteStringValue(member.ValueOf(only));
                break;
            default:
                json.WriteStrings(test.Names.Select(member.ValueOf).Distinct(StringComparer.Ordinal));
                break;
        }
    }
}
