using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Makes a rule set of a vocabulary and packs as read, or none: every fault is reported, and nothing is half-loaded.</summary>
internal static class RuleSetBuilder
{
    /// <summary>Builds the rule set; null when any fault was reported, now or while reading.</summary>
    public static RuleSet? Build(VocabularyDocument vocabulary, IEnumerable<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        var documents = packs.OrderBy(pack => pack.Root.String("id")?.Value, StringComparer.Ordinal).ToList();
        ValidateEach(documents, diagnostics);
        ReportPacksTwice(documents, diagnostics);
        var facts = VocabularyBuilder.Build(vocabulary, documents, diagnostics);
        var bound = RulePackBinder.Bind(documents, facts, diagnostics);
        var rules = bound.SelectMany(pack => pack.Rules).DistinctBy(rule => rule.FullId, StringComparer.Ordinal)
            .OrderBy(rule => rule.FullId, StringComparer.Ordinal).ToList();
        var order = CheckTogether(rules, diagnostics);
        return diagnostics.IsEmpty ? new RuleSet(facts, bound, rules, order) : null;
    }

    private static void ValidateEach(IEnumerable<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        var manifests = new ManifestValidator();
        var rules = new RuleValidator();
        foreach (var pack in packs)
        {
            manifests.Validate(pack.Root, diagnostics);
            foreach (var rule in pack.Rules)
            {
                rules.Validate(rule, diagnostics);
            }

            foreach (var fault in Unique.Ids("rule", pack.Rules))
            {
                diagnostics.Add(fault);
            }
        }
    }

    private static void ReportPacksTwice(IEnumerable<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            if (pack.Root.String("id") is { } id && !first.TryAdd(id.Value, id.At))
            {
                diagnostics.Add(Faults.SamePackTwice(id.At, id.Value, first[id.Value]));
            }
        }
    }

    private static DependencyOrder CheckTogether(List<Rule> rules, DiagnosticBag diagnostics)
    {
        var byId = rules.ToDictionary(rule => rule.FullId, StringComparer.Ordinal);
        foreach (var norm in rules.OfType<Norm>())
        {
            foreach (var (overridden, at) in norm.Overrides.Zip(norm.OverridesAt))
            {
                CheckOverride(norm, overridden, at, byId, diagnostics);
            }
        }

        var order = DependencyOrder.Of(rules);
        if (order.Cycle.Count > 0)
        {
            diagnostics.Add(Faults.Cycle(byId.TryGetValue(order.Cycle[0], out var rule) ? rule.At : byId[order.Cycle[1]].At, order.Cycle));
        }

        foreach (var reader in rules)
        {
            CheckUses(reader, order, diagnostics);
        }

        return order;
    }

    private static void CheckOverride(Norm norm, string overridden, SourceLocation at, Dictionary<string, Rule> byId, DiagnosticBag diagnostics)
    {
        if (!byId.TryGetValue(overridden, out var target))
        {
            diagnostics.Add(Faults.UnknownRule(at, overridden, byId.Keys));
        }
        else if (target is Definition)
        {
            diagnostics.Add(Faults.OverridesDefinition(at, norm.FullId, overridden));
        }
        else if (!norm.Layer.MayDefeat(target.Layer))
        {
            diagnostics.Add(Faults.OverridesAcrossLayers(at, norm.FullId, overridden, $"a rule of layer {Name(norm.Layer)} cannot override one of layer {Name(target.Layer)}"));
        }
        else if (norm.Authority == Authority.Secondary && target.Authority == Authority.Primary)
        {
            diagnostics.Add(Faults.SecondaryOverridesPrimary(at, norm.FullId, overridden));
        }
    }

    private static void CheckUses(Rule reader, DependencyOrder order, DiagnosticBag diagnostics)
    {
        var fulfilment = (reader as Norm)?.FulfilledWhen?.Facts ?? [];
        foreach (var fact in reader.FactsRead.Concat(fulfilment).Where(fact => fact.IsDerived).Distinct())
        {
            if (order.ConcludersOf(fact).FirstOrDefault(concluder => !reader.Layer.MayUse(concluder.Layer)) is { } higher)
            {
                diagnostics.Add(Faults.UsesHigherLayer(reader.At, reader.FullId, fact.Name, higher.FullId));
            }
        }
    }

    private static string Name(Layer layer) => PackShapes.Layers[(int)layer];
}
