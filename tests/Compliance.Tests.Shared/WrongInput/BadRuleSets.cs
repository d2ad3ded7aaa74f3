namespace Compliance.Tests.WrongInput;

/// <summary>What only shows when rules, or packs, are put together.</summary>
internal static class BadRuleSets
{
    private const string HousePack = "rules/house/pack.json";
    private const string LawPack = "rules/law/pack.json";
    private const string Policy = """{ "document": "policy", "clause": "1" }""";

    public static IEnumerable<BadInput> All => [.. Circles, .. Layers, .. Packs];

    private static IEnumerable<BadInput> Circles =>
    [
        Bad.Rules("too many thresholds of one fact", "CR002",
            [.. Enumerable.Range(0, 1000).Select(number => Bad.Norm($"a{number:0000}", $$""" "when": { "userAge": { "gte": {{number / 10.0}} } }""")), At(Bad.Norm("b", """ "when": { "userAge": { "gte": 140 } }"""), "b")]),
        Bad.Rules("a rule that overrides itself", "CR050", At(Bad.Norm("a", Overrides("a")), "a")),
        Bad.Rules("two rules that override each other", "CR050", At(Bad.Norm("a", Overrides("b")), "a"), Bad.Norm("b", Overrides("a"))),
        Bad.Rules("three rules that override each other in a circle", "CR050",
            At(Bad.Norm("a", Overrides("b")), "a"), Bad.Norm("b", Overrides("c")), Bad.Norm("c", Overrides("a"))),
        Bad.Rules("two circles are both reported", "CR050 CR050",
            At(Bad.Norm("a", Overrides("b")), "a"), Bad.Norm("b", Overrides("a")), At(Bad.Norm("c", Overrides("d")), "c"), Bad.Norm("d", Overrides("c"))),
        Bad.Rules("a definition that reads what it concludes", "CR050", At(Bad.Definition("a", "\"isConsumer\"", When("isConsumer")), "a")),
        Bad.Rules("definitions that read each other's conclusions", "CR050",
            At(Bad.Definition("a", "\"isConsumer\"", When("isTrainedOn")), "a"), Bad.Definition("b", "\"isTrainedOn\"", """ "unless": { "isConsumer": true }""")),
        Bad.Rules("a norm that turns on what a norm it overrides concludes", "CR050",
            At(Bad.Norm("a", $"{When("isTrainedOn")}, {Overrides("b")}"), "a"), Bad.Norm("b", """ "concludes": "isTrainedOn" """)),
        Bad.Files("a document whose scope reads what its own rule concludes", "CR050",
            (Bad.PackFile, Bad.SoundPack.Replace("\"authority\": \"primary\",", "\"authority\": \"primary\", \"scope\": { \"isConsumer\": true },", StringComparison.Ordinal)),
            (Bad.RulesFile, Bad.RuleList(At(Bad.Definition("a", "\"isConsumer\""), "a")))),
        Bad.Rules("a primary norm that turns on what a secondary one against it concludes", "CR050",
            At(Bad.Norm("a", When("isTrainedOn"), modality: "permission"), "a"),
            Bad.Norm("b", """ "concludes": "isTrainedOn" """, cites: """{ "document": "card", "clause": "1" }""")),
    ];

    private static IEnumerable<BadInput> Layers =>
    [
        Bad.Rules("a secondary rule that overrides a primary one", "CR052",
            Bad.Norm("a", "\"overrides\": [ ▶\"b\" ]", cites: """{ "document": "card", "clause": "1" }"""), Bad.Norm("b")),
        Bad.Files("an organisation's rule that overrides a vendor's", "CR051",
            (HousePack, Bad.OtherPack("house", "organisation", Bad.Norm("a", "\"overrides\": [ ▶\"demo/sound\" ]", cites: Policy)))),
        Bad.Files("an organisation's rule that overrides the law", "CR051",
            (LawPack, Bad.OtherPack("law", "regulation", Bad.Norm("b", cites: Policy))),
            (HousePack, Bad.OtherPack("house", "organisation", Bad.Norm("a", "\"overrides\": [ ▶\"law/b\" ]", cites: Policy)))),
        Bad.Files("a vendor's rule that overrides the law", "CR051",
            (LawPack, Bad.OtherPack("law", "regulation", Bad.Norm("b", cites: Policy))),
            (Bad.RulesFile, Bad.RuleList(Bad.Norm("a", "\"overrides\": [ ▶\"law/b\" ]")))),
        Bad.Files("a vendor's rule that uses an organisation's conclusion", "CR053",
            (HousePack, Bad.OtherPack("house", "organisation", Bad.Norm("a", """ "concludes": "isTrainedOn" """, cites: Policy))),
            (Bad.RulesFile, Bad.RuleList(At(Bad.Norm("b", When("isTrainedOn")), "b")))),
        Bad.Files("a duty of the law that an organisation's conclusion would fulfil", "CR053",
            (HousePack, Bad.OtherPack("house", "organisation", Bad.Norm("a", """ "concludes": "isTrainedOn" """, cites: Policy))),
            (LawPack, Bad.OtherPack("law", "regulation", At(Bad.Norm("b", """ "fulfilledWhen": { "isTrainedOn": true }""", modality: "obligation", cites: Policy), "b")))),
    ];

    private static IEnumerable<BadInput> Packs =>
    [
        Bad.Files("two packs of one id", "", ("rules/again/pack.json", Bad.SoundPack.Replace("\"demo\"", "\"demo\"", StringComparison.Ordinal))) with
        {
            Faults = [new("CR055", Bad.PackFile, 1, 9)],
        },
        Bad.Setup("two folders that bring different vocabularies", [new("CR056", "more/vocabulary.json", 1, 1)], folder =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "more/house"));
            File.WriteAllText(Path.Combine(folder, "more/house/pack.json"), Bad.OtherPack("house", "organisation", Bad.Norm("a", cites: Policy)));
            File.WriteAllText(Path.Combine(folder, "more/vocabulary.json"), Bad.SoundVocabulary.Replace("150", "130", StringComparison.Ordinal));
        }) with { MoreTargets = ["more"] },
        Bad.Files("a pack that cites a document of no pack", "CR031",
            (HousePack, Bad.OtherPack("house", "organisation", Bad.Norm("a", cites: """{ "document": ▶"demo/term", "clause": "1" }""")))) with { Nearest = "demo/terms" },
        Bad.Files("faults of several packs in one go", "CR040 CR039",
            (Bad.RulesFile, Bad.RuleList(Bad.Norm("a", "\"when\": { \"tier\": ▶\"golden\" }"))),
            (HousePack, Bad.OtherPack("house", "organisation", Bad.Norm("a", "\"when\": { ▶\"tiers\": \"free\" }", cites: Policy)))) with { Nearest = "tier" },
    ];

    private static string Overrides(string rule) => $"\"overrides\": [ \"{rule}\" ]";

    private static string When(string fact) => $"\"when\": {{ \"{fact}\": true }}";

    private static string At(string rule, string id) => rule.Replace($"\"id\": \"{id}\"", $"\"id\": ▶\"{id}\"", StringComparison.Ordinal);
}
