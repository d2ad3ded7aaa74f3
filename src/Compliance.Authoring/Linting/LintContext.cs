using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting;

/// <summary>What every check looks at: the rules, their sets on all days, and which of them are to be looked at. Not thread-safe.</summary>
internal sealed class LintContext
{
    private readonly ComplianceEvaluator _evaluator;
    private readonly IReadOnlySet<string> _packs;
    private readonly Dictionary<(RulePack, LintSlice), SliceSets> _ordinary = [];

    /// <param name="rules">All rules loaded.</param>
    /// <param name="packs">The ids of the packs to be looked at; the others are there because these refer to them.</param>
    /// <param name="budget">What the analysis may take; all rules on all days share one space.</param>
    /// <exception cref="NotDecidedException">The values of facts are too many to be told apart.</exception>
    public LintContext(RuleSet rules, IReadOnlySet<string> packs, AnalysisBudget budget)
    {
        Rules = rules;
        _packs = packs;
        Compiled = CompiledRules.Compile(rules);
        _evaluator = new ComplianceEvaluator(Compiled, TimeProvider.System);
        Ordinary = OrdinaryUse.In(rules.Vocabulary);
        Compiled.ChargeSlices(Compiled.Days.Count);
        var slices = Compiled.Slices.ToList();
        var tests = rules.Packs.SelectMany(pack => pack.Acceptances).Select(acceptance => acceptance.When).OfType<Condition>()
            .Concat(rules.Packs.Select(pack => pack.VendorScope)).Append(Ordinary ?? Condition.Always);
        Space = UseCaseSpace.Of(slices, tests.SelectMany(condition => condition.Tests), [rules.Vocabulary], budget);
        Slices = [.. slices.Select((slice, number) => new LintSlice(number, Compiled.Days.Start(number), new SliceSets(Space, slice)))];
    }

    public RuleSet Rules { get; }

    public CompiledRules Compiled { get; }

    public UseCaseSpace Space { get; }

    public IReadOnlyList<LintSlice> Slices { get; }

    /// <summary>What an ordinary use is, as far as its purposes say; null in a vocabulary without these purposes.</summary>
    public Condition? Ordinary { get; }

    /// <summary>The ordinary uses of what a pack is about: as presumed where something is presumed.</summary>
    public UseCaseSet OrdinaryUsesOf(RulePack pack) =>
        Ordinary is null ? Space.Empty : new Presumptions(Space).Hold(Space) & Space.Where(Ordinary) & Space.Where(pack.VendorScope);

    /// <summary>The sets of a slice as far as <see cref="OrdinaryUsesOf">ordinary uses</see> go: what is presumed no diagram tells apart.</summary>
    public SliceSets OrdinarySets(RulePack pack, LintSlice slice) =>
        _ordinary.TryGetValue((pack, slice), out var sets) ? sets : _ordinary[(pack, slice)] = new SliceSets(Space, slice.Rules, OrdinaryUsesOf(pack));

    /// <summary>Rules that can never apply: one finding of each is enough.</summary>
    public HashSet<string> Dead { get; } = new(StringComparer.Ordinal);

    /// <summary>The packs to be looked at.</summary>
    public IEnumerable<RulePack> Packs => Rules.Packs.Where(pack => _packs.Contains(pack.Id));

    /// <summary>The rules to be looked at that may apply, by full id.</summary>
    public IEnumerable<Rule> LintedRules => Rules.Rules.Where(rule => IsLinted(rule.FullId) && !Dead.Contains(rule.FullId));

    /// <summary>The first derived fact that a condition reads and no rule concludes; null where there is none.</summary>
    public string? Unconcluded(Condition condition) =>
        condition.Facts.FirstOrDefault(fact => Compiled.Unconcluded.Any(open => string.Equals(open.Fact, fact.Name, StringComparison.Ordinal)))?.Name;

    /// <summary>Whether a fact is declared by the packs to be looked at.</summary>
    public bool IsFactOfLintedPack(string fact) => Packs.Any(pack => string.Equals(pack.At.File, Rules.FactPlaces[fact].File, StringComparison.Ordinal));

    public bool IsLinted(string rule) => _packs.Contains(rule[..rule.IndexOf('/', StringComparison.Ordinal)]);

    /// <summary>The stretches of days in which a rule is in force, with its parts there.</summary>
    public IReadOnlyList<(LintSlice Slice, RuleParts Parts)> InForce(Rule rule) =>
        [.. Slices.SelectMany(slice => slice.Rules.Parts.Where(parts => parts.Rule == rule).Select(parts => (slice, parts)))];

    /// <summary>The stretches of days in which a norm is in force, with what it is there.</summary>
    public IReadOnlyList<(LintSlice Slice, CompiledNorm Norm)> InForce(Norm norm) =>
        [.. Slices.Where(slice => slice.Norms.ContainsKey(norm.FullId)).Select(slice => (slice, slice.Norms[norm.FullId]))];

    /// <summary>The simplest use case of a set in which some nodes are seen to be true.</summary>
    public UseCase Witness(UseCaseSet set, LintSlice slice, params int[] trueNodes)
    {
        var witness = Witnesses.Witness.Of(set, useCase => SliceValues.Of(Compiled, slice.Rules, useCase) is var values && Array.TrueForAll(trueNodes, node => values[node] == Truth.True));
        return WithDay(witness, slice);
    }

    /// <summary>The simplest use case of a set that is seen to have a decision.</summary>
    public UseCase Witness(UseCaseSet set, LintSlice slice, Decision decision) =>
        WithDay(Witnesses.Witness.Of(set, useCase => _evaluator.Decide(useCase, slice.Start).Decision == decision), slice);

    /// <summary>Stretches of days in words: <c>until 2025-11-28, from 2026-03-13</c>; null when they are all that <paramref name="of"/> lists.</summary>
    public string? Days(IEnumerable<LintSlice> slices, IEnumerable<LintSlice>? of = null)
    {
        var numbers = slices.Select(slice => slice.Number).Distinct().Order().ToList();
        if (numbers.SequenceEqual((of ?? Slices).Select(slice => slice.Number).Distinct().Order()))
        {
            return null;
        }

        var starts = numbers.Where(number => !numbers.Contains(number - 1));
        return string.Join(", ", starts.Select(start =>
        {
            var end = Enumerable.Range(start, Slices.Count - start).First(number => !numbers.Contains(number + 1)) + 1;
            var until = end < Slices.Count ? $"until {IsoDate.Format(Slices[end].Start)}" : "";
            return start == 0 ? until : $"from {IsoDate.Format(Slices[start].Start)} {until}".TrimEnd();
        }));
    }

    private static UseCase WithDay(UseCase useCase, LintSlice slice) => useCase.Given.Aggregate(
        new UseCase { AsOf = slice.Start == DateOnly.MinValue ? null : slice.Start }, (dated, fact) => dated.With(fact.Key, fact.Value));
}
