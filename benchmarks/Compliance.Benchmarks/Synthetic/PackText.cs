using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Compliance.Rules.Parsing;

namespace Compliance.Benchmarks.Synthetic;

/// <summary>Writes a synthetic pack and its vocabulary as an author would, so that they come in through the ordinary loader.</summary>
internal static class PackText
{
    public static SourceText Vocabulary(SyntheticPack pack) => Write(PackFiles.VocabularyName, json =>
    {
        json.WriteStartArray("facts");
        WriteFact(json, Facts.Vendor, "enum", [SyntheticPack.Vendor]);
        foreach (var fact in pack.Facts)
        {
            var isEnum = fact.Kind == SyntheticFactKind.Enum;
            var type = isEnum ? "enum" : fact.Kind == SyntheticFactKind.Number ? "number" : "boolean";
            WriteFact(json, fact.Name, type, isEnum ? Enumerable.Range(1, fact.Codes).Select(fact.ValueName) : null, fact.Kind == SyntheticFactKind.Derived);
        }

        json.WriteEndArray();
    });

    public static PackFiles Pack(SyntheticPack pack) => new(
        Write(PackFiles.ManifestName, json =>
        {
            json.WriteString("id", SyntheticPack.Id);
            json.WriteString("version", "1.0.0");
            json.WriteNumber("format", 2);
            json.WriteString("layer", "vendor");
            json.WriteString("vendor", SyntheticPack.Vendor);
            json.WriteStartArray("documents");
            WriteDocument(json, "terms", "Terms of Service", SyntheticPack.Versions);
            WriteDocument(json, "policy", "Usage Policy", SyntheticPack.Versions.Take(1));
            json.WriteEndArray();
        }),
        [Write("rules.json", json =>
        {
            json.WriteStartArray("rules");
            foreach (var rule in pack.Rules)
            {
                WriteRule(json, rule, pack);
            }

            json.WriteEndArray();
        })]);

    private static SourceText Write(string file, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new(file, bytes.WrittenMemory);
    }

    private static void WriteFact(Utf8JsonWriter json, string name, string type, IEnumerable<string>? values, bool isDerived = false)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type);
        if (isDerived)
        {
            json.WriteBoolean("derived", true);
        }

        if (values is not null)
        {
            json.WriteStartArray("values");
            foreach (var value in values)
            {
                json.WriteStartObject();
                json.WriteString("name", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, string id, string title, IEnumerable<string> versions)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("url", $"https://example.com/{id}");
        json.WriteString("authority", "primary");
        json.WriteStartArray("versions");
        foreach (var version in versions)
        {
            json.WriteStartObject();
            json.WriteString("effective", version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, SyntheticRule rule, SyntheticPack pack)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", $"What clause {rule.Index} says of such a use");
        json.WriteString("summary", $"A sentence about clause {rule.Index}, as long as authors write them when they put a clause into plain words.");
        if (rule.Concludes is { } derived)
        {
            json.WriteString("concludes", pack.Facts[derived].Name);
        }
        else
        {
            WriteNorm(json, rule, pack);
        }

        WriteCondition(json, "when", rule.When, pack);
        if (rule.Unless is { } unless)
        {
            WriteCondition(json, "unless", [unless], pack);
        }

        WriteCite(json, rule);
        json.WriteEndObject();
    }

    private static void WriteNorm(Utf8JsonWriter json, SyntheticRule rule, SyntheticPack pack)
    {
        json.WriteString("bearer", PackShapes.Bearers[(int)rule.Bearer]);
        json.WriteString("modality", PackShapes.Modalities[(int)rule.Modality]);
        json.WriteString("topic", string.Create(CultureInfo.InvariantCulture, $"topic-{rule.Topic}"));
        json.WriteString("severity", PackShapes.Severities[(int)rule.Severity]);
        if (rule.FulfilledWhen is { } fulfilledWhen)
        {
            WriteCondition(json, "fulfilledWhen", [fulfilledWhen], pack);
        }

        if (rule.Overrides is { } overridden)
        {
            json.WriteStartArray("overrides");
            json.WriteStringValue(pack.Rules[overridden].Id);
            json.WriteEndArray();
        }
    }

    private static void WriteCondition(Utf8JsonWriter json, string name, IEnumerable<SyntheticTest> tests, SyntheticPack pack)
    {
        json.WriteStartObject(name);
        foreach (var test in tests)
        {
            WriteTest(json, pack.Facts[test.Fact], test.Codes);
        }

        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, SyntheticFact fact, uint codes)
    {
        var (first, last) = (BitOperations.TrailingZeroCount(codes), BitOperations.Log2(codes));
        json.WritePropertyName(fact.Name);
        switch (fact.Kind)
        {
            case SyntheticFactKind.Boolean or SyntheticFactKind.Derived:
                json.WriteBooleanValue(first == 2);
                break;
            case SyntheticFactKind.Number:
                json.WriteStartObject();
                if (first > 1)
                {
                    json.WriteNumber("gte", SyntheticFact.Bound(first));
                }

                if (last < fact.Codes)
                {
                    json.WriteNumber("lt", SyntheticFact.Bound(last + 1));
                }

                json.WriteEndObject();
                break;
            case SyntheticFactKind.Enum when first == last:
                json.WriteStringValue(fact.ValueName(first));
                break;
            default:
                json.WriteStartArray();
                foreach (var code in Enumerable.Range(first, last - first + 1).Where(code => ((codes >> code) & 1) != 0))
                {
                    json.WriteStringValue(fact.ValueName(code));
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void WriteCite(Utf8JsonWriter json, SyntheticRule rule)
    {
        json.WriteStartArray("cites");
        json.WriteStartObject();
        json.WriteString("document", rule.CitesPolicy ? "policy" : "terms");
        WriteClause(json, rule, string.Create(CultureInfo.InvariantCulture, $"{(rule.Index / 20) + 1}/{(rule.Index % 20) + 1}"));
        json.WriteStartObject("anchor");
        json.WriteString("start", "The first few words of");
        json.WriteString("end", "and the last ones");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteClause(Utf8JsonWriter json, SyntheticRule rule, string clause)
    {
        if (rule is { FromVersion: null, UntilVersion: null })
        {
            json.WriteString("clause", clause);
            return;
        }

        json.WriteStartObject("clause");
        json.WriteString(SyntheticPack.Versions[rule.FromVersion ?? 0], clause);
        if (rule.UntilVersion is { } until)
        {
            json.WriteNull(SyntheticPack.Versions[until]);
        }

        json.WriteEndObject();
    }
}
