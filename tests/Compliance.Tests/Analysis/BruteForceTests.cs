using System.Numerics;
using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Analysis;

/// <summary>On small random packs the analysis says of every fully described use case what the evaluation says of each.</summary>
public sealed class BruteForceTests
{
    private static readonly DateOnly[] Days = [new(2024, 3, 1), new(2025, 9, 1)];
    private static readonly Decision[] Decided = [Decision.Prohibited, Decision.Conditional, Decision.Permitted, Decision.NotAddressed];

    [Fact]
    public void DecisionSets_RandomPacks_HoldTheUseCasesOfEachDecision() => Check(120, (analysed, day, useCases, engine) =>
        from useCase in useCases
        let verdict = engine.Evaluate(useCase, day)
        let sets = Decided.Append(Decision.Undetermined).Where(decision => Analysed.Contains(analysed.Decisions[decision], useCase)).ToList()
        where sets is not [var only] || only != verdict.Decision
        select $"{day}: {useCase}: {verdict.Decision}, in the sets of {string.Join(", ", sets)}");

    [Fact]
    public void DecisionSets_OfTheUsesThatMatter_AreThoseOfAllAmongThem() => Check(60, (analysed, day, _, _) =>
        from within in Parts(analysed)
        let decisions = DecisionSets.Of(new SliceSets(analysed.Space, analysed.Slice, within), analysed.Compiled.Purpose)
        from decision in Decided.Append(Decision.Undetermined)
        where decisions[decision] != (analysed.Decisions[decision] & within)
        select $"{day}: {decision} within {Region.Of(within)}: {Region.Of(decisions[decision])}");

    [Fact]
    public void SliceSets_RandomPacks_HoldTheUseCasesInWhichEachNodeIsTrue() => Check(60, (analysed, day, useCases, _) =>
        from useCase in useCases
        let values = analysed.Evaluate(useCase)
        from node in Enumerable.Range(0, values.Length)
        where values[node] == Truth.Unknown || Analysed.Contains(analysed.Sets[node], useCase) != (values[node] == Truth.True)
        select $"{day}: {useCase}: node {node} is {values[node]}");

    [Fact]
    public void IsEmpty_RandomPacks_WhereNoUseCaseHasTheNode() => Check(60, (analysed, day, useCases, _) =>
        from node in Enumerable.Range(0, analysed.Slice.Graph.Count)
        let isSeen = useCases.Any(useCase => analysed.Evaluate(useCase)[node] == Truth.True)
        where analysed.Sets[node].IsEmpty == isSeen
        select $"{day}: node {node}");

    [Fact]
    public void Count_RandomPacksWithoutNumbers_IsTheNumberOfUseCases() => Check(60, (analysed, day, useCases, _) =>
        analysed.Space.Variables.Any(CountsOtherwise) ? []
            : from decision in Decided
              let counted = useCases.Count(useCase => Analysed.Contains(analysed.Decisions[decision], useCase))
              let share = new BigInteger(useCases.Count) / analysed.Space.All.Count
              where analysed.Decisions[decision].Count * share != counted
              select $"{day}: {decision}: {analysed.Decisions[decision].Count} of {analysed.Space.All.Count}, {counted} of {useCases.Count}");

    [Fact]
    public void Witness_RandomPacks_HasTheDecisionAndIsOfTheSet() => Check(150, (analysed, day, useCases, engine) =>
        from decision in Decided
        let set = analysed.Decisions[decision]
        where !set.IsEmpty
        let witness = Witness.Of(set, useCase => engine.Evaluate(useCase, day).Decision == decision)
        let found = engine.Evaluate(witness, day).Decision
        let agreeing = useCases.Where(useCase => Agrees(useCase, witness, analysed)).ToList()
        where found != decision || agreeing.Any(useCase => !Analysed.Contains(set, useCase))
        select $"{day}: {decision}: {witness} is {found}");

    [Fact]
    public void Region_RandomPacks_SaysExactlyTheSet() => Check(80, (analysed, day, useCases, _) =>
        from set in Decided.Select(decision => analysed.Decisions[decision]).Concat(analysed.Slice.Norms.Select(norm => analysed.Sets[norm.Applies]))
        let region = Region.Of(set)
        from useCase in useCases
        let isSaid = region.Alternatives.Any(alternative => analysed.Holds(alternative, useCase)) || Analysed.Contains(region.Rest, useCase)
        where isSaid != Analysed.Contains(set, useCase)
        select $"{day}: {useCase}: {region}");

    [Fact]
    public void Region_RandomPacks_SaysNothingTwice() => Check(60, (analysed, day, useCases, _) =>
        from decision in Decided
        let region = Region.Of(analysed.Decisions[decision])
        from left in region.Alternatives
        where useCases.Where(useCase => analysed.Holds(left, useCase))
            .All(useCase => region.Alternatives.Any(other => !ReferenceEquals(other, left) && analysed.Holds(other, useCase)))
        select $"{day}: {decision}: {ConditionText.Of(left)} of {region}");

    [Fact]
    public void Region_WithinASet_IsRightThere() => Check(60, (analysed, day, useCases, _) =>
        from norm in analysed.Slice.Norms
        let within = analysed.Sets[norm.Conditions]
        let region = Region.Of(analysed.Decisions.Prohibited, within)
        from useCase in useCases
        where Analysed.Contains(within, useCase) && !Analysed.Contains(region.Rest, useCase)
            && region.Alternatives.Any(alternative => analysed.Holds(alternative, useCase)) != Analysed.Contains(analysed.Decisions.Prohibited, useCase)
        select $"{day}: {useCase}: {region}");

    /// <summary>Uses that matter to somebody: as presumed, or with one answer to one question.</summary>
    private static IEnumerable<UseCaseSet> Parts(Analysed analysed) => analysed.Space.Variables.Index()
        .Where(pair => pair.Item.Fact != analysed.Compiled.Purpose)
        .Select(pair => analysed.Space.Where(pair.Index, 0))
        .Prepend(new Presumptions(analysed.Space).Hold(analysed.Space));

    /// <summary>Numbers count by range; a country no part of which is named counts as one place, here tried by two of its parts.</summary>
    private static bool CountsOtherwise(FactVariable variable) =>
        variable.Fact.Type == FactType.Number || (variable.Fact.Type == FactType.Region && variable.MadeUp.Count == 0);

    private static void Check(int ruleSets, Func<Analysed, DateOnly, IReadOnlyList<UseCase>, IComplianceEvaluator, IEnumerable<string>> faults) =>
        Property.Check(
            ruleSets,
            drawn =>
            {
                var useCases = SmallCase.All(drawn.Rules);
                var engine = Engine.Of(drawn.Rules);
                return [.. Days.SelectMany(day => faults(new Analysed(drawn.Rules, day), day, useCases, engine)).Take(5)];
            },
            SmallCase.Arbitrary);

    /// <summary>Whether a use case has what a witness gives, and what is presumed of the facts that it leaves out and that can be presumed.</summary>
    private static bool Agrees(UseCase useCase, UseCase witness, Analysed analysed) => analysed.Compiled.Vocabulary.Facts
        .Select(fact => (Wanted: witness[fact.Name] ?? fact.Presumed, Found: useCase[fact.Name]))
        .All(pair => pair.Wanted is null || pair.Found is null || Same(pair.Wanted, pair.Found));

    private static bool Same(FactValue wanted, FactValue found) => wanted.Kind == FactValueKind.Set
        ? wanted.AsSet().Order(StringComparer.Ordinal).SequenceEqual(found.AsSet().Order(StringComparer.Ordinal), StringComparer.Ordinal)
        : wanted.Equals(found);
}
