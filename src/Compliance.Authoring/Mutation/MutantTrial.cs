using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>
/// Tries one mutant: first in the scenarios in which what it changes comes out otherwise; then, if it lives, looks for a use case that shows it at all.
/// Nothing is compiled for a mutant; rules are read as they are written. Immutable; thread-safe.
/// </summary>
/// <param name="rules">The rules as they are.</param>
/// <param name="scenarios">The scenarios; all pass.</param>
/// <param name="interpreter">Reads the rules as they are.</param>
/// <param name="clock">Says what day it is where nothing else does.</param>
internal sealed class MutantTrial(RuleSet rules, IReadOnlyList<WatchedScenario> scenarios, RuleInterpreter interpreter, TimeProvider clock)
{
    /// <summary>So many rules are carried over in the time that a step of an analysis takes.</summary>
    private const int RulesCopiedPerStep = 64;

    /// <summary>To see what a verdict says under each name, the states of rules are gone through as often as if they were read so many times.</summary>
    private const int ReadingsPerVerdict = 12;

    /// <summary>It takes so many steps for each rule to put all of them in order again.</summary>
    private const int StepsPerOrder = 8;

    /// <summary>So many things are compared or sorted in the time that a step takes.</summary>
    private const int ThingsPerStep = 16;

    /// <summary>Where so many scenarios show a mutant only in what nothing can expect, a use case is looked for by analysis.</summary>
    private const int MostLookedAt = 8;

    private readonly ComplianceEvaluator _evaluator = new(CompiledRules.Compile(rules), clock);
    private readonly DayStretches _stretches = DayStretches.Of(rules);
    private readonly Dependents _dependents = new(rules);
    private readonly ScenarioIndex _scenarios = new(scenarios);
    private readonly long _stepsToRead = MutantSizes.StepsToRead(rules);
    private readonly long _stepsToOrder = StepsToOrder(rules, interpreter);

    /// <summary>Tries a mutant.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="budget">What that may take, and took.</param>
    /// <returns>What became of it; null where there are not the steps for all scenarios.</returns>
    public MutantResult? Try(Mutant mutant, TrialBudget budget)
    {
        budget.Step(mutant is RuleMutant { Kind: not MutationKind.Modality } ? 1 + (interpreter.Count / RulesCopiedPerStep) : _stepsToOrder);
        if (MutantChange.Of(mutant, rules, interpreter) is not { } change)
        {
            return new(mutant, MutantOutcome.Invalid);
        }

        var affected = _dependents.Of(change.Changed);
        if (Killer(change, affected, budget) is { } scenario)
        {
            return new(mutant, MutantOutcome.Killed) { KilledBy = scenario.Scenario };
        }

        var killing = new KillingScenario(rules, interpreter, _evaluator, change, mutant);
        var seen = Within(_scenarios.All, budget).Where(other => change.IsSeenIn(other.UseCase)).Take(MostLookedAt).Select(other => Write(killing, other.UseCase.UseCase, other.UseCase.Day, budget));
        if (seen.FirstOrDefault(text => text is not null) is { } killer)
        {
            return new(mutant, MutantOutcome.Survived) { Killer = killer };
        }

        return budget.IsSpent ? null : Look(mutant, change, killing, affected, budget);
    }

    /// <summary>What it takes to make rules ready that stand in another order: all of them, their versions, and who stands over whom.</summary>
    private static long StepsToOrder(RuleSet rules, RuleInterpreter interpreter) => (StepsPerOrder * (long)interpreter.Count)
        + (rules.Rules.Sum(rule => rule.Cites.Sum(cite => (long)cite.Versions.Count)) / ThingsPerStep)
        + (Enumerable.Range(0, interpreter.Count).Sum(place => (long)interpreter.SuperiorsOf(place).Count) / ThingsPerStep);

    /// <summary>Scenarios, as long as there are steps.</summary>
    private static IEnumerable<WatchedScenario> Within(IEnumerable<WatchedScenario> scenarios, TrialBudget budget)
    {
        foreach (var scenario in scenarios)
        {
            if (budget.IsSpent)
            {
                yield break;
            }

            budget.Step(1);
            yield return scenario;
        }
    }

    private string? Write(KillingScenario killing, UseCase useCase, DateOnly day, TrialBudget budget)
    {
        budget.Step(3 * ReadingsPerVerdict * _stepsToRead);
        return killing.Write(useCase, day);
    }

    /// <summary>A scenario that fails with the mutant; null where none does.</summary>
    private WatchedScenario? Killer(MutantChange change, IReadOnlyList<string> affected, TrialBudget budget)
    {
        // Of a document the version itself may be expected, which no rule names.
        var named = change.ChangedDocument is null ? _scenarios.Of(affected.Select(id => interpreter[interpreter.PlaceOf(id)]).OfType<Norm>()) : _scenarios.All;
        return Within(named, budget).FirstOrDefault(scenario => change.IsOn(scenario.UseCase.Day) && MayMatter(change, scenario) && !scenario.Passes(Judge(change, scenario, budget)));
    }

    private StateVerdict Judge(MutantChange change, WatchedScenario scenario, TrialBudget budget)
    {
        budget.Step((scenario.UseCase.Views.Count + 1) * _stepsToRead);
        return change.Judge(scenario.UseCase);
    }

    private static bool MayMatter(MutantChange change, WatchedScenario scenario) =>
        change.IsSeenIn(scenario.UseCase) || scenario.MeansPresumptions || (scenario.MeansFacts && change.IsOpenIn(scenario.UseCase));

    /// <summary>Looks through all fully described use cases for one that shows the mutant.</summary>
    private MutantResult Look(Mutant mutant, MutantChange change, KillingScenario killing, IReadOnlyList<string> affected, TrialBudget budget)
    {
        var isEquivalent = true;
        var looked = new List<object?[]>();
        budget.Step((_stretches.Count + affected.Count) / ThingsPerStep);
        foreach (var day in DaysOf(mutant).Where(change.IsOn).Distinct().OrderDescending())
        {
            budget.Step(1 + ((interpreter.Count + looked.Count) / ThingsPerStep));
            if (budget.IsSpent)
            {
                isEquivalent = false;
                break;
            }

            var difference = new VisibleDifference(interpreter, change, rules, affected, day);
            object?[] origins = [.. difference.Origins];
            budget.Step(origins.Length / ThingsPerStep);
            if (looked.Exists(other => other.SequenceEqual(origins, ReferenceEqualityComparer.Instance)))
            {
                continue;
            }

            looked.Add(origins);
            var found = Attempt.Of(() => LookOn(day, difference, killing, budget));
            if (found is { IsDecided: true, Value.Killer: { } killer })
            {
                return new(mutant, MutantOutcome.Survived) { Killer = killer };
            }

            isEquivalent &= found is { IsDecided: true, Value.IsSame: true };
        }

        return new(mutant, isEquivalent ? MutantOutcome.Equivalent : MutantOutcome.Survived);
    }

    private (bool IsSame, string? Killer) LookOn(DateOnly day, VisibleDifference difference, KillingScenario killing, TrialBudget budget)
    {
        var isSame = true;
        foreach (var set in difference.Sets(budget.OfDay()))
        {
            isSame = false;
            if (Witness.Find(set, useCase => IsSeen(killing, useCase, day, budget)) is { } witness && Write(killing, witness, day, budget) is { } killer)
            {
                return (false, killer);
            }
        }

        return (isSame, null);
    }

    private bool IsSeen(KillingScenario killing, UseCase useCase, DateOnly day, TrialBudget budget)
    {
        budget.Step(2 * ReadingsPerVerdict * _stepsToRead);
        return killing.IsSeenIn(useCase, day);
    }

    /// <summary>The first days of the stretches in which nothing begins or ends, with and without the mutant.</summary>
    private IEnumerable<DateOnly> DaysOf(Mutant mutant)
    {
        var days = Enumerable.Range(0, _stretches.Count).Select(_stretches.Start);
        return mutant switch
        {
            RuleMutant { Replacement: { } replacement } => days.Concat(replacement.Cites.Select(cite => cite.Since).Append(replacement.Until).OfType<DateOnly>()),
            DocumentMutant change => days.Concat(change.Versions.Select(version => version.Replacement.Effective)),
            _ => days,
        };
    }
}
