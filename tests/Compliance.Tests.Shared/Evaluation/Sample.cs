using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.Oracles;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation;

/// <summary>
/// Small rule sets for tables: one vocabulary, a vendor's pack "acme", the law's "law", a company's "house", each with a primary document "terms" (2024-01-01
/// and 2025-01-01) and a secondary one "analysis". Rules are written as JSON with single quotes; what every rule needs and the table does not speak of
/// (title, bearer customer, topic, cite of "terms") is filled in.
/// </summary>
internal static class Sample
{
    private static readonly JArray Facts = JArray.Parse("""
        [ { name: 'vendor', type: 'enum', values: [ { name: 'acme' } ], presumed: 'acme' },
          { name: 'purpose', type: 'set', values: [ { name: 'train', narrower: [ { name: 'tune' }, { name: 'distil' } ] }, { name: 'sell' }, { name: 'store' } ] },
          { name: 'place', type: 'region', values: [ { name: 'EEA', narrower: [ { name: 'EU', narrower: [ { name: 'FR' }, { name: 'DE' } ] }, { name: 'NO' } ] }, { name: 'US' } ] },
          { name: 'plan', type: 'enum', values: [ { name: 'free' }, { name: 'paid', aliases: ['pro'], narrower: [ { name: 'team' }, { name: 'solo' } ] } ] },
          { name: 'content', type: 'set', values: [ { name: 'hate', narrower: [ { name: 'slurs' } ] }, { name: 'fraud' } ], presumed: [] },
          { name: 'age', type: 'number' },
          { name: 'optOut', type: 'boolean' },
          { name: 'isFlagged', type: 'boolean', presumed: false },
          { name: 'isSigned', type: 'boolean' },
          { name: 'kind', type: 'set', values: [ { name: 'picture', narrower: [ { name: 'photo' } ] }, { name: 'sound' }, { name: 'other' } ] },
          { name: 'thing', type: 'set', values: [ { name: 'made' }, { name: 'found' } ], presumedWhen: [ { when: { kind: ['photo', 'sound'] }, value: ['made'] } ] },
          { name: 'places', type: 'set', valuesOf: 'place' },
          { name: 'isBarred', type: 'boolean', presumed: false, presumedWhen: [ { when: { places: ['US-CA', 'NO'] }, value: true } ] },
          { name: 'isSealed', type: 'boolean', presumedWhen: [ { when: { isSigned: true }, value: true }, { when: { isFlagged: true }, value: false }, { when: { isSigned: false }, value: true } ] },
          { name: 'isConsumer', type: 'boolean', derived: true } ]
        """);

    /// <summary>Evaluates a use case, and sees to it that the oracle says the same.</summary>
    /// <param name="useCase">The use case as JSON.</param>
    /// <param name="acme">The vendor's rules, separated by commas.</param>
    /// <param name="law">The law's rules.</param>
    /// <param name="house">The company's rules.</param>
    public static Verdict Evaluate(string useCase, string acme, string law = "", string house = "")
    {
        var asked = JObject.Parse(useCase);
        asked.TryAdd("asOf", "2026-01-15");
        var sample = CaseOf(asked, acme, law, house);
        var verdict = Engine.Of(sample.Rules).Evaluate(sample.UseCases[0]);
        Outcome.Differences(new OracleVerdict(sample.Rules, sample.UseCases[0], verdict.AsOf).Outcome(), Outcome.Of(verdict)).Should().BeEmpty();
        return verdict;
    }

    /// <summary>The rule set.</summary>
    public static RuleSet Rules(string acme, string law = "", string house = "") => CaseOf([], acme, law, house).Rules;

    /// <summary>Whether a condition holds of a use case: read off the status of a prohibition that has it.</summary>
    public static Truth Holds(string condition, string useCase) =>
        StatusOf(Evaluate(useCase, $"{{ id: 'rule', modality: 'prohibition', when: {condition} }}"), "acme/rule") switch
        {
            FindingStatus.Applies => Truth.True,
            FindingStatus.MayApply => Truth.Unknown,
            _ => Truth.False,
        };

    /// <summary>Null when the norm does not apply.</summary>
    public static FindingStatus? StatusOf(Verdict verdict, string rule) => verdict.Findings.SingleOrDefault(finding => finding.Rule == rule)?.Status;

    private static Case CaseOf(JObject useCase, string acme, string law, string house)
    {
        var sample = new Case(new JObject
        {
            ["vocabulary"] = new JObject { ["facts"] = Facts },
            ["packs"] = new JArray(Pack("acme", "vendor", acme), Pack("law", "regulation", law), Pack("house", "organisation", house)),
            ["useCases"] = new JArray(useCase),
        });
        sample.Faults.Should().BeEmpty();
        return sample;
    }

    private static JObject Pack(string id, string layer, string rules)
    {
        var pack = JObject.Parse("""
            { version: '1.0.0', format: 2,
              documents: [ { id: 'terms', title: 'Terms', authority: 'primary', versions: [ { effective: '2024-01-01' }, { effective: '2025-01-01' } ] },
                           { id: 'analysis', title: 'Analysis', authority: 'secondary', versions: [ { effective: '2024-01-01' } ] } ],
              gaps: [ { id: 'letter', title: 'A letter', scope: { plan: 'team' }, from: '2025-01-01', until: '2026-01-01' } ] }
            """);
        pack["id"] = id;
        pack["layer"] = layer;
        if (layer == "vendor")
        {
            pack["vendor"] = id;
        }

        if (rules.Length > 0)
        {
            pack["rules"] = new JArray(JArray.Parse($"[{rules}]").Cast<JObject>().Select(Filled));
        }

        return pack;
    }

    private static JObject Filled(JObject rule)
    {
        rule.TryAdd("title", rule["id"]!.DeepClone());
        if (rule.ContainsKey("modality"))
        {
            rule.TryAdd("bearer", "customer");
            rule.TryAdd("topic", $"about-{rule["id"]}");
        }

        rule.TryAdd("cites", JArray.Parse("[ { document: 'terms', clause: '1' } ]"));
        return rule;
    }
}
