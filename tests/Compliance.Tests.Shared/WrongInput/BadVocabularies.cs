namespace Compliance.Tests.WrongInput;

/// <summary>Vocabularies, and what packs add to one.</summary>
internal static class BadVocabularies
{
    public static IEnumerable<BadInput> All =>
    [
        Bad.Vocabulary("a vocabulary without facts", "", """{ "$schema": "s" }""") with { Faults = [new("CR009", Bad.VocabularyFile, 1, 1), .. NoVendor] },
        Bad.Vocabulary("a vocabulary of no facts", "", """{ "facts": [] }""") with { Faults = [new("CR014", Bad.VocabularyFile, 1, 12), .. NoVendor] },
        Bad.Vocabulary("facts that are an object", "", """{ "facts": {} }""") with { Faults = [new("CR008", Bad.VocabularyFile, 1, 12), .. NoVendor] },
        Bad.Fact("an unknown property of a fact", "CR007", """{ "name": "x", "type": "boolean", ▶"presumd": false }""") with { Nearest = "presumed" },
        Bad.Fact("a fact without a name", "CR009", """▶{ "type": "boolean" }"""),
        Bad.Fact("a fact without a type", "CR009", """▶{ "name": "x" }"""),
        Bad.Fact("an unknown type", "CR012", """{ "name": "x", "type": ▶"bolean" }""") with { Nearest = "boolean" },
        Bad.Fact("a type in capitals", "CR012", """{ "name": "x", "type": ▶"Set" }""") with { Nearest = "set" },
        Bad.Files("a fact of unknown type is not reported again where it is read", "CR012",
            (Bad.VocabularyFile, Bad.SoundVocabulary.Replace("\"facts\": [", "\"facts\": [ { \"name\": \"x\", \"type\": ▶\"text\" },", StringComparison.Ordinal)),
            (Bad.RulesFile, Bad.RuleList(Bad.Norm("r", "\"when\": { \"x\": 1 }")))),
        Bad.Fact("a fact's name with a hyphen", "CR010", """{ "name": ▶"data-class", "type": "boolean" }"""),
        Bad.Fact("a fact's name that is empty", "CR014", """{ "name": ▶"", "type": "boolean" }"""),
        Bad.Fact("a fact's name that is a number", "CR008", """{ "name": ▶3, "type": "boolean" }"""),
        Bad.Fact("a fact named like a connective", "CR020", """{ "name": ▶"anyOf", "type": "boolean" }"""),
        Bad.Fact("a fact named like the day", "CR020", """{ "name": ▶"asOf", "type": "boolean" }"""),
        Bad.Vocabulary("a fact twice", "CR020", Bad.SoundVocabulary.Replace("""{ "name": "isTrainedOn",""", """{ "name": ▶"isConsumer", "type": "boolean" }, { "name": "isTrainedOn",""", StringComparison.Ordinal)),
        Bad.Fact("a value twice", "CR021", """{ "name": "x", "type": "enum", "values": [ { "name": "a" }, { "name": ▶"a" } ] }"""),
        Bad.Fact("a value again among narrower ones", "CR021", """{ "name": "x", "type": "set", "values": [ { "name": "a", "narrower": [ { "name": ▶"a" } ] } ] }"""),
        Bad.Fact("an alias that is another's name", "CR021", """{ "name": "x", "type": "enum", "values": [ { "name": "a" }, { "name": "b", "aliases": [ "c", ▶"a" ] } ] }"""),
        Bad.Fact("a value without a name", "CR009", """{ "name": "x", "type": "enum", "values": [ ▶{ "title": "a" } ] }"""),
        Bad.Fact("a value with a space in it", "CR010", """{ "name": "x", "type": "enum", "values": [ { "name": ▶"a b" } ] }"""),
        Bad.Fact("a value that is a string", "CR008", """{ "name": "x", "type": "enum", "values": [ ▶"a" ] }"""),
        Bad.Fact("aliases that are a string", "CR008", """{ "name": "x", "type": "enum", "values": [ { "name": "a", "aliases": ▶"b" } ] }"""),
        Bad.Fact("no narrower values at all", "CR014", """{ "name": "x", "type": "enum", "values": [ { "name": "a", "narrower": ▶[] } ] }"""),
        Bad.Fact("a presumption that is no value", "CR040", """{ "name": "x", "type": "enum", "presumed": ▶"vendor-hostd", "values": [ { "name": "vendor-hosted" } ] }""") with { Nearest = "vendor-hosted" },
        Bad.Fact("a presumption of a set with a wrong element", "CR040", """{ "name": "x", "type": "set", "presumed": [ "a", ▶"bb" ], "values": [ { "name": "a" } ] }"""),
        Bad.Fact("a presumption of the wrong type", "CR022", """{ "name": "x", "type": "boolean", "presumed": ▶"false" }"""),
        Bad.Fact("an enum presumed to be an array", "CR022", """{ "name": "x", "type": "enum", "presumed": ▶[ "a" ], "values": [ { "name": "a" } ] }"""),
        Bad.Fact("a presumption of null", "CR008", """{ "name": "x", "type": "boolean", "presumed": ▶null }"""),
        Bad.Fact("a presumption with a number in an array", "CR008", """{ "name": "x", "type": "set", "presumed": [ ▶1 ], "values": [ { "name": "a" } ] }"""),
        Bad.Fact("a presumption out of bounds", "CR022", """{ "name": "x", "type": "number", "maximum": 10, "presumed": ▶11 }"""),
        Bad.Fact("a presumption on a derived fact", "CR022", """{ "name": "x", "type": "boolean", "derived": true, "presumed": ▶false }"""),
        Bad.Fact("a derived enum", "CR023", """{ "name": "x", "type": "enum", ▶"derived": true, "values": [ { "name": "a" } ] }"""),
        Bad.Fact("a minimum of a boolean", "CR023", """{ "name": "x", "type": "boolean", ▶"minimum": 1 }"""),
        Bad.Fact("values of a number", "CR023", """{ "name": "x", "type": "number", ▶"values": [ { "name": "a" } ] }"""),
        Bad.Fact("the cost of changing what the customer does not control", "CR320", """{ "name": "x", "type": "boolean", "changeCost": ▶2 }"""),
        Bad.Fact("the cost of changing what the customer controls not", "CR320", """{ "name": "x", "type": "boolean", "customerControls": false, "changeCost": ▶2 }"""),
        Bad.Fact("a negative cost", "CR321", """{ "name": "x", "type": "boolean", "customerControls": true, "changeCost": ▶-0.5 }"""),
        Bad.Fact("a cost in words", "CR008", """{ "name": "x", "type": "boolean", "customerControls": true, "changeCost": ▶"dear" }"""),
        Bad.Fact("a minimum above the maximum", "CR025", """{ "name": "x", "type": "number", "minimum": ▶2, "maximum": 1 }"""),
        Bad.Fact("values of a fact that has none to share", "CR028", """{ "name": "x", "type": "set", "valuesOf": ▶"tier" }"""),
        Bad.Fact("true that means all, on an enum", "CR023", """{ "name": "x", "type": "enum", ▶"trueMeans": "all", "values": [ { "name": "a" } ] }"""),
        Bad.Fact("a presumption on a fact that is not there", "CR022", """{ "name": "x", "type": "boolean", "presumedWhen": [ { "when": ▶{ "teir": "free" }, "value": true } ] }"""),
        Bad.Fact("a presumption on a value that is not there", "CR022", """{ "name": "x", "type": "boolean", "presumedWhen": [ { "when": ▶{ "tier": ["free", "fre"] }, "value": true } ] }"""),
        Bad.Fact("a presumption of its own of the wrong type", "CR022", """{ "name": "x", "type": "boolean", "presumedWhen": [ { "when": { "tier": "free" }, "value": ▶"yes" } ] }"""),
        Bad.Fact("a part of a country beside it", "CR026", """{ "name": "x", "type": "region", "values": [ { "name": "FR" }, { "name": ▶"FR-75" } ] }"""),
        Bad.Fact("a part of a country below another", "CR026", """{ "name": "x", "type": "region", "values": [ { "name": "FR" }, { "name": "DE", "narrower": [ { "name": ▶"FR-75" } ] } ] }"""),
        Bad.PackWith("a pack that takes a part out of its country", "CR026", """ "vocabulary": { "values": { "jurisdiction": [ { "name": ▶"FR-75" } ] } }"""),
        Bad.PackWith("a pack that takes a part out of its country by another name", "CR026", """ "vocabulary": { "values": { "jurisdiction": [ { "name": "paris", "aliases": [ ▶"FR-75" ] } ] } }"""),
        Bad.Fact("a minimum that is a string", "CR008", """{ "name": "x", "type": "number", "minimum": ▶"2" }"""),
        Bad.PackWith("a pack that redefines a fact", "CR020", """ "vocabulary": { "facts": [ { "name": ▶"tier", "type": "boolean" } ] }"""),
        Bad.PackWith("a pack that redefines a value", "CR021", """ "vocabulary": { "values": { "tier": [ { "name": ▶"free" } ] } }"""),
        Bad.PackWith("a pack that takes an alias", "CR021", """ "vocabulary": { "values": { "tier": [ { "name": ▶"pay-as-you-go" } ] } }"""),
        Bad.PackWith("values added to an unknown fact", "CR024", """ "vocabulary": { "values": { ▶"tiers": [ { "name": "gold" } ] } }""") with { Nearest = "tier" },
        Bad.PackWith("values added to a boolean", "CR024", """ "vocabulary": { "values": { ▶"dpaSigned": [ { "name": "gold" } ] } }"""),
        Bad.PackWith("values added that are an object", "CR008", """ "vocabulary": { "values": { "tier": ▶{ "name": "gold" } } }"""),
        Bad.PackWith("an unknown property of a pack's vocabulary", "CR007", """ "vocabulary": { ▶"fact": [] }""") with { Nearest = "facts" },
        Bad.PackWith("a pack's vocabulary that is an array", "CR008", """ "vocabulary": ▶[]"""),
        Bad.Files("two packs that add the same fact", "CR020",
            (Bad.PackFile, Bad.SoundPack.Replace("\"documents\":", "\"vocabulary\": { \"facts\": [ { \"name\": \"seats\", \"type\": \"number\" } ] }, \"documents\":", StringComparison.Ordinal)),
            ("rules/house/pack.json", Bad.OtherPack("house", "organisation", Bad.Norm("r", cites: House)).Replace("\"documents\":", "\"vocabulary\": { \"facts\": [ { \"name\": ▶\"seats\", \"type\": \"number\" } ] }, \"documents\":", StringComparison.Ordinal))),
        Bad.Files("a vocabulary inside a pack among others", "", ("rules/demo/vocabulary.json", "{ \"facts\": [] }")) with
        {
            Faults = [new("CR009", "rules/demo/vocabulary.json", 1, 1), new("CR007", "rules/demo/vocabulary.json", 1, 3)],
        },
    ];

    private const string House = """{ "document": "policy", "clause": "1" }""";

    private static IEnumerable<ExpectedFault> NoVendor => [new("CR039", Bad.PackFile, 1, Bad.SoundPack.IndexOf("\"vendor\": \"acme\"", StringComparison.Ordinal) + 1)];
}
