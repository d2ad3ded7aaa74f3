using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>Cases of thousands of rules: many random rule sets over one vocabulary, in packs of their own, loaded as one rule set.</summary>
internal static class LargeCase
{
    /// <summary>Draws a case of at least so many rules.</summary>
    public static Case Draw(long seed, int rules, int useCases)
    {
        var dice = new Dice(seed);
        while (true)
        {
            var facts = RandomVocabulary.Draw(dice);
            var world = new World(dice, facts);
            var packs = new JArray();
            for (var set = 0; packs.Sum(pack => pack["rules"]?.Count() ?? 0) < rules; set++)
            {
                foreach (var pack in Renamed(RandomRuleSet.Draw(dice, facts, world), set).Cast<JObject>())
                {
                    packs.Add(WithoutConclusions(pack, set));
                }
            }

            var drawn = new Case(new JObject
            {
                ["vocabulary"] = new JObject { ["facts"] = new JArray(facts.Select(fact => fact.Json)) },
                ["packs"] = packs,
                ["useCases"] = new JArray(Enumerable.Range(0, useCases).Select(_ => RandomUseCase.Draw(dice, facts, world))),
            });
            if (drawn.Faults.Count == 0)
            {
                return drawn;
            }

            if (drawn.Faults.FirstOrDefault(fault => fault.Code is not ("CR050" or "CR053")) is { } fault)
            {
                throw new InvalidOperationException($"The generator draws faulty packs: {fault}");
            }
        }
    }

    /// <summary>The packs under names of their own, and what names them.</summary>
    private static JArray Renamed(JArray packs, int set)
    {
        var text = packs.ToString();
        foreach (var id in packs.Select(pack => (string)pack["id"]!))
        {
            text = text.Replace($"\"{id}/", $"\"{id}{set}/", StringComparison.Ordinal);
        }

        var renamed = JArray.Parse(text);
        foreach (var pack in renamed)
        {
            pack["id"] = $"{pack["id"]}{set}";
        }

        return renamed;
    }

    /// <summary>
    /// Only definitions of the first set conclude: rules of different sets that wait for each other's conclusions would mostly be in a circle. Nor do packs add
    /// facts, which two must not.
    /// </summary>
    private static JObject WithoutConclusions(JObject pack, int set)
    {
        pack.Remove("vocabulary");
        foreach (var rule in (pack["rules"] as JArray ?? []).Cast<JObject>().ToList())
        {
            if (rule["concludes"] is not null && (set > 0 || rule["modality"] is not null))
            {
                rule.Remove("concludes");
                if (rule["modality"] is null)
                {
                    rule.Remove();
                }
            }
        }

        if (pack["rules"] is JArray { Count: 0 })
        {
            pack.Remove("rules");
        }

        return pack;
    }
}
