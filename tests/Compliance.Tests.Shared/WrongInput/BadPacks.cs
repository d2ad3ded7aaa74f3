namespace Compliance.Tests.WrongInput;

/// <summary>The <c>pack.json</c> of a pack: its head, documents and gaps.</summary>
internal static class BadPacks
{
    public static IEnumerable<BadInput> All =>
    [
        Bad.PackWith("an unknown property of a pack", "CR007", """ ▶"titel": "Demo" """) with { Nearest = "title" },
        Bad.PackWith("an unknown property near none", "CR007", """ ▶"colour": "red" """),
        Bad.PackWith("a property whose name holds a line break", "CR007", """ ▶"a\nerror CR999: b\u202e": 1 """),
        Bad.PackWith("a property with a name of 16,000 letters", "CR007", $" ▶\"{new string('x', 16_000)}\": 1 "),
        Bad.Pack("a pack without an id", "CR009", "▶" + Bad.SoundPack.Replace("\"id\": \"demo\", ", "", StringComparison.Ordinal)),
        Bad.Pack("a pack's id with capitals", "CR010", Bad.SoundPack.Replace("\"demo\"", "▶\"Demo\"", StringComparison.Ordinal)),
        Bad.Pack("a version that is a number", "CR008", Bad.SoundPack.Replace("\"1.0.0\"", "▶1.0", StringComparison.Ordinal)),
        Bad.Pack("a version that is no version", "CR010", Bad.SoundPack.Replace("\"1.0.0\"", "▶\"one\"", StringComparison.Ordinal)),
        Bad.Pack("an unknown layer", "CR012", Bad.SoundPack.Replace("\"layer\": \"vendor\"", "\"layer\": ▶\"vender\"", StringComparison.Ordinal)) with { Nearest = "vendor" },
        Bad.Pack("a product of another vendor", "CR027", Bad.SoundPack.Replace("\"widget\"", "▶\"gadget\"", StringComparison.Ordinal)),
        Bad.Pack("a plan that is none", "CR040", Bad.SoundPack.Replace("[ \"free\" ]", "[ \"free\", ▶\"api-pid\" ]", StringComparison.Ordinal)) with { Nearest = "api-paid" },
        Bad.PackWith("a topic declared twice", "CR029", """ "vocabulary": { "topics": [ { "name": "t", "title": "T", "question": "Q?" }, { "name": ▶"t", "title": "U", "question": "Q?" } ] }"""),
        Bad.PackWith("a kind of gap that is none", "CR012", """ "gaps": [ { "id": "g", "title": "G", "kind": ▶"governing-text" } ]"""),
        Bad.Pack("a vendor that the vocabulary does not have", "CR040", Bad.SoundPack.Replace("\"acme\"", "▶\"acmee\"", StringComparison.Ordinal)) with { Nearest = "acme" },
        Bad.Pack("a vendor that is an object", "CR008", Bad.SoundPack.Replace("\"acme\"", "▶{ \"none\": [ \"acme\" ] }", StringComparison.Ordinal)),
        Bad.Pack("no vendor in the list of vendors", "CR014", Bad.SoundPack.Replace("\"acme\"", "▶[]", StringComparison.Ordinal)),
        Bad.Pack("documents that are missing", "", """{ "id": "demo", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "acme" }""") with
        {
            Faults = [new("CR009", Bad.PackFile, 1, 1), new("CR031", Bad.RulesFile, 3, 28)],
        },
        Bad.Document("a document without versions", "CR014", """{ "id": "x", "title": "X", "authority": "primary", "versions": ▶[] }"""),
        Bad.Document("a document without an authority", "CR009", """▶{ "id": "x", "title": "X", "versions": [ { "effective": "2025-01-01" } ] }"""),
        Bad.Document("an unknown authority", "CR012", """{ "id": "x", "title": "X", "authority": ▶"primry", "versions": [ { "effective": "2025-01-01" } ] }""") with { Nearest = "primary" },
        Bad.Document("a document's address without https", "CR010", """{ "id": "x", "title": "X", "url": ▶"javascript:alert(1)", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] }"""),
        Bad.Document("a blank title", "CR014", """{ "id": "x", "title": ▶"  ", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] }"""),
        Bad.Document("a day that February does not have", "CR011", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ { "effective": ▶"2026-02-30" } ] }"""),
        Bad.Document("a day without leading zeros", "CR011", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ { "effective": ▶"2026-1-5" } ] }"""),
        Bad.Document("a day with a time", "CR011", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ { "effective": ▶"2026-01-05T00:00:00Z" } ] }"""),
        Bad.Document("a day that is a number", "CR008", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ { "effective": ▶20260105 } ] }"""),
        Bad.Document("a version without a day", "CR009", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ ▶{ "captured": "2025-01-01" } ] }"""),
        Bad.Document("two versions of one day", "CR046", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ { "effective": "2025-01-01" }, { "effective": ▶"2025-01-01" } ] }"""),
        Bad.Document("a document twice", "", """{ "id": "terms", "title": "X", "authority": "primary", "versions": [ { "effective": "2025-01-01" }, { "effective": "2026-01-01" } ] }""") with
        {
            Faults = [new("CR030", Bad.PackFile, 3, 11)],
        },
        Bad.Document("a check of a primary document", "CR048", """{ "id": "x", "title": "X", "authority": "primary", ▶"checked": "2026-01-01", "versions": [ { "effective": "2025-01-01" } ] }"""),
        Bad.Document("a scope that is a string", "CR008", """{ "id": "x", "title": "X", "authority": "primary", "scope": ▶"FR", "versions": [ { "effective": "2025-01-01" } ] }"""),
        Bad.Document("an unknown fact in a scope", "CR039", """{ "id": "x", "title": "X", "authority": "primary", "scope": { ▶"juristiction": "FR" }, "versions": [ { "effective": "2025-01-01" } ] }""") with { Nearest = "jurisdiction" },
        Bad.Document("an unknown value in a version's scope", "CR040", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ { "effective": "2025-01-01", "scope": { "jurisdiction": [ "FR", ▶"EUU" ] } } ] }"""),
        Bad.Document("a document that prevails over none there is", "CR031", """{ "id": "x", "title": "X", "authority": "primary", "prevailsOver": [ ▶"term" ], "versions": [ { "effective": "2025-01-01" } ] }""") with { Nearest = "terms" },
        Bad.Document("a document that prevails over itself", "CR049", """{ "id": ▶"x", "title": "X", "authority": "primary", "prevailsOver": [ "x" ], "versions": [ { "effective": "2025-01-01" } ] }"""),
        Bad.Document("documents that prevail over each other", "CR049", """
            { "id": ▶"x", "title": "X", "authority": "primary", "prevailsOver": [ "y", "terms" ], "versions": [ { "effective": "2025-01-01" } ] },
            { "id": "y", "title": "Y", "authority": "primary", "prevailsOver": [ "demo/x" ], "versions": [ { "effective": "2025-01-01" } ] }
            """),
        Bad.Pack("a pack that names no format", "CR057", "▶" + Bad.SoundPack.Replace(" \"format\": 2,", "", StringComparison.Ordinal)),
        Bad.Pack("a pack of the first format", "CR057", Bad.SoundPack.Replace("\"format\": 2", "\"format\": ▶1", StringComparison.Ordinal)),
        Bad.Pack("a pack of a format to come", "CR057", Bad.SoundPack.Replace("\"format\": 2", "\"format\": ▶3", StringComparison.Ordinal)),
        Bad.Pack("a format that is a string", "CR008", Bad.SoundPack.Replace("\"format\": 2", "\"format\": ▶\"2\"", StringComparison.Ordinal)),
        Bad.PackWith("named conditions that are an array", "CR008", """ "conditions": ▶[ { "tier": "free" } ]"""),
        Bad.PackWith("a named condition that is a string", "CR008", """ "conditions": { "free": ▶"free" }"""),
        Bad.PackWith("the name of a condition in capitals", "CR010", """ "conditions": { ▶"Free": { "tier": "free" } }"""),
        Bad.PackWith("an unknown fact in a named condition, said once", "CR039", """ "gaps": [ { "id": "g", "title": "G", "scope": { "condition": "free" } } ], "conditions": { "free": { ▶"teir": "free" } }""") with { Nearest = "tier" },
        Bad.PackWith("a named condition that is not there, in a scope", "CR060", """ "conditions": { "on-free": { "tier": "free" } }, "gaps": [ { "id": "g", "title": "G", "scope": { "condition": ▶"on-fre" } } ]""") with { Nearest = "on-free" },
        Bad.PackWith("a named condition of a pack that is no reference", "CR060", """ "conditions": { "a": { "condition": ▶"other/a" } }"""),
        Bad.PackWith("named conditions that use each other", "CR061", """ "conditions": { ▶"a": { "not": { "condition": "b" } }, "b": { "anyOf": [ { "condition": "a" }, { "tier": "free" } ] } }"""),
        Bad.PackWith("a named condition that uses itself", "CR061", """ "conditions": { ▶"a": { "condition": "a" } }"""),
        Bad.PackWith("named conditions that double each other", "CR002", $$""" "conditions": { "n0": { "tier": "free" }, {{Doubling(8)}}, ▶{{Doubling(9, first: 9)}}, {{Doubling(10, first: 10)}} }"""),
        Bad.PackWith("empty named conditions that double each other", "CR002", $$""" "conditions": { "n0": { "allOf": [ {}, {} ] }, {{Doubling(7)}}, ▶{{Doubling(8, first: 8)}} }"""),
        Bad.PackWith("named conditions in a long chain", "CR061", $$""" "conditions": { "n0": { "tier": "free" }, {{Chain(1, 15)}}, ▶{{Chain(16, 16)}}, {{Chain(17, 40)}} }"""),
        Bad.Files("a norm of a reference pack", "CR062", ("rules/common/pack.json", Bad.OtherPack("common", "reference", "▶" + Bad.Norm("n", cites: """{ "document": "policy", "clause": "1" }""")))),
        Bad.Files("an anchor that repeats the passage", "CR064", (Bad.RulesFile, Bad.RuleList(Bad.Norm("r", cites: """{ "document": "terms", "clause": "1", "anchor": { "start": ▶"seven words are more than six are", "end": "the end" } }""")))),
        Bad.Files("an anchor that repeats the passage, of no clause", "CR009 CR064", (Bad.RulesFile, Bad.RuleList(Bad.Norm("r", cites: """▶{ "document": "terms", "anchor": { "start": ▶"seven words are more than six are" } }""")))),
        Bad.Files("a policy that prevails over a vendor's terms", "CR063", ("rules/house/pack.json", Bad.OtherPack("house", "organisation", Bad.Norm("n", cites: """{ "document": "policy", "clause": "1" }"""))
            .Replace("\"title\": \"Policy\",", "\"title\": \"Policy\", \"prevailsOver\": [ ▶\"demo/terms\" ],", StringComparison.Ordinal))),
        Bad.Document("an account of a text that prevails over the text", "CR063", """{ "id": "x", "title": "X", "authority": "secondary", "prevailsOver": [ ▶"terms" ], "versions": [ { "effective": "2025-01-01" } ] }"""),
        Bad.Document("a file that is no place in an archive", "CR010", """{ "id": "x", "title": "X", "authority": "primary", "versions": [ { "effective": "2025-01-01", "file": ▶"../secret.md" } ] }"""),
        Bad.PackWith("a gap twice", "CR030", """ "gaps": [ { "id": "g", "title": "G" }, { "id": ▶"g", "title": "G" } ]"""),
        Bad.PackWith("a gap that ends before it begins", "CR033", """ "gaps": [ { "id": "g", "title": "G", "from": ▶"2026-01-01", "until": "2025-01-01" } ]"""),
        Bad.PackWith("a gap of no day", "CR033", """ "gaps": [ { "id": "g", "title": "G", "from": ▶"2026-01-01", "until": "2026-01-01" } ]"""),
        Bad.PackWith("a gap without a title", "CR009", """ "gaps": [ ▶{ "id": "g" } ]"""),
        Bad.PackWith("an unknown value in a gap's scope", "CR040", """ "gaps": [ { "id": "g", "title": "G", "scope": { "tier": ▶"Free" } } ]""") with { Nearest = "free" },
        Bad.Files("all faults of a pack in one go", "CR012 CR011 CR007 CR040 CR039 CR031",
            (Bad.PackFile, Bad.SoundPack.Replace("\"secondary\"", "▶\"secundary\"", StringComparison.Ordinal).Replace("\"2025-06-01\"", "▶\"2025-06-31\"", StringComparison.Ordinal)),
            (Bad.RulesFile, Bad.RuleList(
                Bad.Norm("a", "▶\"wen\": {}"),
                Bad.Norm("b", "\"when\": { \"tier\": ▶\"fre\" }"),
                Bad.Norm("c", "\"unless\": { ▶\"teir\": \"free\" }"),
                Bad.Norm("d", cites: "{ \"document\": ▶\"termz\", \"clause\": \"1\" }")))) with { Nearest = "secondary" },
    ];

    /// <summary>Conditions each of which uses the one before twice.</summary>
    private static string Doubling(int last, int first = 1) =>
        string.Join(", ", Enumerable.Range(first, last - first + 1).Select(level => $$""" "n{{level}}": { "anyOf": [ { "condition": "n{{level - 1}}" }, { "condition": "n{{level - 1}}" } ] }""".Trim()));

    /// <summary>Conditions each of which uses the one before.</summary>
    private static string Chain(int first, int last) =>
        string.Join(", ", Enumerable.Range(first, last - first + 1).Select(level => $$""" "n{{level}}": { "not": { "condition": "n{{level - 1}}" } }""".Trim()));
}
