using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Makes a rule set of a vocabulary and packs as read, or none: every fault is reported, and nothing is half-loaded.</summary>
internal static class RuleSetBuilder
{
    /// <summary>Numbers that conditions compare one fact with, all packs together.</summary>
    private const int MostThresholds = 1_000;

    /// <summary>Builds the rule set; null when any fault was reported, now or while reading.</summary>
    public static RuleSet? Build(VocabularyDocument vocabulary, IEnumerable<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        var documents = packs.OrderBy(pack => pack.Root.String("id")?.Value, StringComparer.Ordinal).ToList();
        var (facts, binder) = Prepare(vocabulary, documents, diagnostics);
        ReportPacksTwice(documents, diagnostics);
        var bound = binder.Bind(diagnostics);
        var rules = bound.SelectMany(pack => pack.Rules).DistinctBy(rule => rule.FullId, StringComparer.Ordinal)
            .OrderBy(rule => rule.FullId, StringComparer.Ordinal).ToList();
        var declared = new Lazy<HashSet<string>>(() => DeclaredRules(documents));
        var byId = rules.ToDictionary(rule => rule.FullId, StringComparer.Ordinal);
        CheckAcceptances(bound, byId, declared, diagnostics);
        var order = CheckTogether(rules, byId, declared, diagnostics);
        return diagnostics.IsEmpty ? new RuleSet(facts, bound, rules, order) { FactPlaces = FactPlaces(vocabulary, documents) } : null;
    }

    /// <summary>Checks what a vocabulary has no part in: all that can be said when there is none.</summary>
    public static void CheckEach(IReadOnlyList<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        packs.SideBySide(Check, diagnostics);
        ReportPacksTwice(packs, diagnostics);
    }

    /// <summary>Makes of the packs' manifests what all of their rules need, while the rules themselves are read and checked.</summary>
    private static (Vocabulary Facts, RulePackBinder Binder) Prepare(VocabularyDocument vocabulary, IReadOnlyList<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        (Vocabulary, RulePackBinder)? prepared = null;
        IReadOnlyList<Action<DiagnosticBag>> works =
        [
            faults =>
            {
                var facts = VocabularyBuilder.Build(vocabulary, packs, faults);
                prepared = (facts, RulePackBinder.Of(packs, facts, faults));
            },
            .. packs.Select<RulePackDocument, Action<DiagnosticBag>>(pack => faults => Check(pack, faults)),
        ];
        works.SideBySide((work, faults) => work(faults), diagnostics);
        return prepared!.Value;
    }

    /// <summary>Reads the rules of a pack and checks what can be said of it alone.</summary>
    private static void Check(RulePackDocument pack, DiagnosticBag diagnostics)
    {
        pack.ReadRules(diagnostics);
        new ManifestValidator().Validate(pack.Root, diagnostics);
        var rules = new RuleValidator();
        var layer = (Layer)Words.IndexOf(pack.Root, "layer", PackShapes.Layers, (int)Layer.Vendor);
        foreach (var rule in pack.Rules)
        {
            rules.Validate(rule, diagnostics);
            if (!layer.HasNorms() && RuleValidator.IsNorm(rule))
            {
                diagnostics.Add(Faults.NormOfReference(rule.At, rule.String("id")?.Value ?? ""));
            }
        }

        foreach (var fault in Unique.Ids("rule", pack.Rules))
        {
            diagnostics.Add(fault);
        }
    }

    private static Dictionary<string, SourceLocation> FactPlaces(VocabularyDocument vocabulary, IEnumerable<RulePackDocument> packs) =>
        vocabulary.Facts.Concat(packs.SelectMany(pack => pack.Root.Object("vocabulary")?.Items<JsonObject>("facts") ?? []))
            .Select(fact => fact.String("name")).OfType<JsonString>().ToDictionary(name => name.Value, name => name.At, StringComparer.Ordinal);

    /// <summary>The full ids of all rules, those included that could not be bound: their own faults are reported, not that they are named.</summary>
    private static HashSet<string> DeclaredRules(IEnumerable<RulePackDocument> packs) =>
        packs.SelectMany(pack => pack.Rules.Select(rule => $"{pack.Root.String("id")?.Value}/{rule.String("id")?.Value}")).ToHashSet(StringComparer.Ordinal);

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

    private static void CheckAcceptances(IEnumerable<RulePack> packs, Dictionary<string, Rule> byId, Lazy<HashSet<string>> declared, DiagnosticBag diagnostics)
    {
        foreach (var acceptance in packs.SelectMany(pack => pack.Acceptances))
        {
            foreach (var (rule, at) in (acceptance.Rules ?? []).Zip(acceptance.RulesAt).Where(pair => !byId.ContainsKey(pair.First) && !declared.Value.Contains(pair.First)))
            {
                diagnostics.Add(() => Faults.UnknownRule(at, rule, diagnostics.Candidates(declared.Value)));
            }
        }
    }

    private static DependencyOrder CheckTogether(List<Rule> rules, Dictionary<string, Rule> byId, Lazy<HashSet<string>> declared, DiagnosticBag diagnostics)
    {
        foreach (var norm in rules.OfType<Norm>())
        {
            foreach (var (overridden, at) in norm.Overrides.Zip(norm.OverridesAt))
            {
                if (byId.TryGetValue(overridden, out var target))
                {
                    CheckOverride(norm, target, at, diagnostics);
                }
                else if (!declared.Value.Contains(overridden))
                {
                    diagnostics.Add(() => Faults.UnknownRule(at, overridden, diagnostics.Candidates(byId.Keys)));
                }
            }
        }

        var order = DependencyOrder.Of(rules);
        foreach (var circle in order.Circles)
        {
            diagnostics.Add(Faults.Cycle(circle.At, circle.Members));
        }

        CheckUses(rules, diagnostics);
        CheckThresholds(rules, diagnostics);
        return order;
    }

    /// <summary>Each threshold of a number makes stretches to be told apart by every test of it: memory grows with the square of their count.</summary>
    private static void CheckThresholds(List<Rule> rules, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<Condition>(ReferenceEqualityComparer.Instance);
        var distinct = new Dictionary<FactDefinition, List<double>>();
        foreach (var rule in rules.Where(rule => rule.ReadsNumbers))
        {
            foreach (var test in rule.NumberTests(seen))
            {
                CheckThresholds(rule, test, distinct.TryGetValue(test.Fact, out var known) ? known : distinct[test.Fact] = [], diagnostics);
            }
        }
    }

    /// <param name="rule">A rule.</param>
    /// <param name="test">One of its tests.</param>
    /// <param name="numbers">The numbers that rules before it compare the fact with, by size; takes its own.</param>
    /// <param name="diagnostics">Takes the fault.</param>
    private static void CheckThresholds(Rule rule, NumberTest test, List<double> numbers, DiagnosticBag diagnostics)
    {
        foreach (var number in test.Thresholds.Where(_ => numbers.Count <= MostThresholds))
        {
            if (numbers.BinarySearch(number) is < 0 and var place)
            {
                numbers.Insert(~place, number);
            }

            if (numbers.Count > MostThresholds)
            {
                diagnostics.Add(ReadingFaults.TooLarge(rule.At, $"the set of numbers with which rules compare fact {Legible.Quote(test.Fact.Name)}", numbers.Count, MostThresholds, "numbers"));
            }
        }
    }

    private static void CheckOverride(Norm norm, Rule target, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (target is Definition)
        {
            diagnostics.Add(Faults.OverridesDefinition(at, norm.FullId, target.FullId));
        }
        else if (!norm.Layer.MayDefeat(target.Layer))
        {
            diagnostics.Add(Faults.OverridesAcrossLayers(at, norm.FullId, target.FullId, $"a rule of layer {Name(norm.Layer)} cannot override one of layer {Name(target.Layer)}"));
        }
        else if (norm.Authority == Authority.Secondary && target.Authority == Authority.Primary)
        {
            diagnostics.Add(Faults.SecondaryOverridesPrimary(at, norm.FullId, target.FullId));
        }
    }

    private static void CheckUses(List<Rule> rules, DiagnosticBag diagnostics)
    {
        var highest = new Dictionary<FactDefinition, Rule>();
        foreach (var rule in rules)
        {
            if (rule.Concludes is { } fact && (!highest.TryGetValue(fact, out var other) || rule.Layer > other.Layer))
            {
                highest[fact] = rule;
            }
        }

        foreach (var reader in rules)
        {
            var fulfilment = (reader as Norm)?.FulfilledWhen?.Facts.Where(fact => fact.IsDerived) ?? [];
            foreach (var fact in reader.DerivedFactsRead.Union(fulfilment))
            {
                if (highest.TryGetValue(fact, out var concluder) && !reader.Layer.MayUse(concluder.Layer))
                {
                    diagnostics.Add(Faults.UsesHigherLayer(reader.At, reader.FullId, fact.Name, concluder.FullId));
                }
            }
        }
    }

    private static string Name(Layer layer) => PackShapes.Layers[(int)layer];
}
