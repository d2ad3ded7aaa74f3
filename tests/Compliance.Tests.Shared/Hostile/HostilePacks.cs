using System.Globalization;
using System.Text;

namespace Compliance.Tests.Hostile;

/// <summary>Packs of at most 1 MB that multiply once they are compiled or looked at; each is a small loop, so that no large file is kept.</summary>
internal static class HostilePacks
{
    private static readonly string[] Numbers = ["annualRevenue", "monthlyActiveUsers"];
    private static readonly string[] Purposes = ["homework", "human-resources", "fine-tuning", "distillation", "resale", "sublicensing", "advertising", "data-storage", "safety-bypass", "legal-advice"];
    private static readonly string[] Contents = ["csam", "harassment", "terrorism", "self-harm", "phishing", "spam", "defamation", "gambling", "malware", "weapons"];

    /// <summary>By what is many in them.</summary>
    public static IReadOnlyDictionary<string, Func<(string Pack, string Rules)>> All { get; } = new Dictionary<string, Func<(string Pack, string Rules)>>(StringComparer.Ordinal)
    {
        ["days and rules"] = () => Pack(3_500, index => Threshold(index), days: 3_500),
        ["days, each with a scope of its own"] = () => Pack(1_000, index => Threshold(index), days: 4_000, scope: index => $"{{\"annualRevenue\":{{\"gt\":{index % 900}}}}}"),
        ["days"] = () => Pack(50, index => Threshold(index), days: 10_000),
        ["thresholds of two facts"] = () => Pack(5_000, index => $"{{\"annualRevenue\":{{\"gte\":{index % 900}}},\"monthlyActiveUsers\":{{\"gt\":{index / 6}}}}}"),
        ["parts of one condition"] = () => Pack(1, _ => $"{{\"anyOf\":[{Many(12_000, index => $"{{\"annualRevenue\":{{\"gte\":{index % 900}}},\"monthlyActiveUsers\":{{\"lt\":{(index % 899) + 1}}}}}")}]}}"),
        ["wide conditions"] = () => Pack(120, rule => $"{{\"allOf\":[{Many(10, part => $"{{\"anyOf\":[{Many(8, index => $"{{\"purpose\":\"{Of(Purposes, (rule * 7) + part + index)}\",\"content\":\"{Of(Contents, (rule * 3) + (part * 5) + index)}\",\"annualRevenue\":{{\"gte\":{((rule * 80) + (part * 8) + index) % 900}}}}}")}]}}")}]}}"),
        ["values of a fact, and lists of them"] = () => Pack(20, rule => $"{{\"hostileValue\":[{Many(2_000, index => $"\"v{(index * 7) + (rule % 7)}\"")}]}}", facts: [Fact("hostileValue", "enum", 14_000)]),
        ["elements of a set"] = () => Pack(3_000, rule => $"{{\"hostileElements\":\"v{rule}\"}}", facts: [Fact("hostileElements", "set", 3_000)]),
        ["facts"] = () => Pack(2_500, rule => $"{{\"hostile{rule}\":true}}", facts: [.. Enumerable.Range(0, 2_500).Select(index => Fact($"hostile{index}", "boolean", 0))]),
        ["values that the customer may choose"] = () => Pack(720, rule => $"{{\"hostileChoice{rule % 12}\":\"v{rule / 12}\"}}", facts: [.. Enumerable.Range(0, 12).Select(index => Fact($"hostileChoice{index}", "enum", 60, "\"customerControls\":true,"))]),
        ["choices in every condition"] = () => Pack(150, rule => $"{{\"allOf\":[{Many(6, part => $"{{\"anyOf\":[{{\"content\":{{\"none\":[\"{Of(Contents, (rule * 11) + (part * 3))}\"]}}}},{{\"purpose\":\"{Of(Purposes, (rule * 7) + (part * 5))}\"}},{{\"{Numbers[part % 2]}\":{{\"lt\":{rule + part + 1}}}}}]}}")}]}}"),
    };

    /// <summary>Writes a pack into a folder.</summary>
    public static void Write(string name, string folder)
    {
        var (pack, rules) = All[name]();
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "pack.json"), pack);
        File.WriteAllText(Path.Combine(folder, "rules.json"), rules);
    }

    /// <summary>Both files in one text.</summary>
    public static string Text(string name)
    {
        var (pack, rules) = All[name]();
        return $"{pack[..^1]},{rules[1..]}";
    }

    private static (string Pack, string Rules) Pack(int rules, Func<int, string> when, int days = 1, Func<int, string>? scope = null, IReadOnlyList<string>? facts = null)
    {
        var first = new DateOnly(1990, 1, 1);
        var versions = Many(days, index => $"{{\"effective\":\"{first.AddDays(index).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"{(scope is null ? "" : $",\"scope\":{scope(index)}")}}}");
        var vocabulary = facts is null ? "" : $"\"vocabulary\":{{\"facts\":[{string.Join(',', facts)}]}},";
        return (
            $"{{\"id\":\"hostile\",\"version\":\"1.0.0\",\"format\":2,\"layer\":\"vendor\",\"vendor\":\"mistral\",{vocabulary}\"documents\":[{{\"id\":\"terms\",\"title\":\"T\",\"authority\":\"primary\",\"versions\":[{versions}]}}]}}",
            $"{{\"rules\":[{Many(rules, index => $"{{\"id\":\"r{index}\",\"title\":\"t\",\"bearer\":\"customer\",\"modality\":\"prohibition\",\"topic\":\"resale\",\"when\":{when(index)},\"cites\":[{{\"document\":\"terms\",\"clause\":\"1\"}}]}}")}]}}");
    }

    private static string Fact(string name, string type, int values, string more = "") =>
        $"{{{more}\"name\":\"{name}\",\"type\":\"{type}\",\"title\":\"t\",\"question\":\"q\"{(values == 0 ? "" : $",\"values\":[{Many(values, index => $"{{\"name\":\"v{index}\"}}")}]")}}}";

    private static string Threshold(int index) => $"{{\"annualRevenue\":{{\"gte\":{index % 900}}}}}";

    private static string Of(string[] names, int index) => names[index % names.Length];

    private static string Many(int count, Func<int, string> item) => new StringBuilder().AppendJoin(',', Enumerable.Range(0, count).Select(item)).ToString();
}
