using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Interpretation;
using Compliance.Rules.Scenarios;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>
/// Tries one mutant. First by the states of rules, in those scenarios in which the changed rule itself is another; then, if it lives, by verdicts, where
/// scenarios expect what only these say; then for a use case that shows it at all. Immutable; thread-safe.
/// </summary>
/// <param name="rules">The rules as they are.</param>
/// <param name="scenarios">The scenarios; all pass.</param>
/// <param name="clock">Says what day it is where nothing else does.</param>
internal sealed class MutantTrial(RuleSet rules, IReadOnlyList<WatchedScenario> scenarios, TimeProvider clock)
{
    /// <summary>Where so many scenarios show a mutant only in what nothing can expect, a use case is looked for by analysis.</summary>
    private const int MostLookedAt = 8;

    private readonly RuleInterpreter _interpreter = new(rules);
    private readonly ComplianceEvaluator _evaluator = new(CompiledRules.Compile(rules), clock);
    private readonly Dependents _dependents = new(rules);
    private readonly ScenarioIndex _scenarios = new(scenarios);

    public MutantResult Try(Mutant mutant) => mutant switch
    {
        RuleMutant change => Try(change),
        VersionMutant move => TryVerdicts(mutant, scenario => move.Concerns(scenario.Day), onlyByVerdict: false, scenario => move.Concerns(scenario.Day), [move.Day], norms: null),
        _ => throw new InvalidOperationException($"No trial for a mutant of type {mutant.GetType().Name}."),
    };

    private MutantResult Try(RuleMutant mutant)
    {
        if (RuleChange.Of(mutant, rules, _interpreter) is not { } change)
        {
            return new(mutant, MutantOutcome.Invalid);
        }

        var dependents = _dependents.Of(mutant.Subject);
        var norms = dependents.Select(id => _interpreter[_interpreter.PlaceOf(id)]).OfType<Norm>();
        foreach (var scenario in _scenarios.Of(norms).Where(change.IsSeenIn))
        {
            if (!scenario.Expectations.Hold(change.Rules, change.StatesIn(scenario), scenario.Day))
            {
                return new(mutant, MutantOutcome.Killed) { KilledBy = scenario.Bound.Scenario };
            }
        }

        var days = mutant.Kind == MutationKind.Date ? DaysOf(mutant.Original).Concat(DaysOf(mutant.Replacement!)) : DaysOf(mutant.Original);
        return TryVerdicts(mutant, change.Concerns, onlyByVerdict: true, change.IsSeenIn, [.. days.Distinct().OrderDescending()], dependents);
    }

    /// <param name="mutant">The mutant.</param>
    /// <param name="concerns">Whether a scenario's verdict may be another.</param>
    /// <param name="onlyByVerdict">Whether only scenarios are left that expect what a verdict alone says.</param>
    /// <param name="isSeenIn">Whether a scenario shows the mutant, though it expects nothing of it.</param>
    /// <param name="days">The days on which use cases may come out otherwise, one of each stretch.</param>
    /// <param name="norms">The rules that may come out otherwise; null means all.</param>
    private MutantResult TryVerdicts(
        Mutant mutant, Func<WatchedScenario, bool> concerns, bool onlyByVerdict, Func<WatchedScenario, bool> isSeenIn, IReadOnlyList<DateOnly> days, IReadOnlyList<string>? norms)
    {
        if (MutatedRules.Of(rules, mutant) is not { } mutated)
        {
            return new(mutant, MutantOutcome.Invalid);
        }

        var evaluator = new ComplianceEvaluator(CompiledRules.Compile(mutated), clock);
        foreach (var scenario in _scenarios.All.Where(scenario => (!onlyByVerdict || scenario.Expectations.NeedsVerdict) && concerns(scenario)))
        {
            var verdict = evaluator.Evaluate(scenario.Bound.Scenario.UseCase.UseCase, scenario.Bound.UseCase, scenario.Day);
            if (ScenarioCheck.Differences(scenario.Bound.Scenario, verdict).Count > 0)
            {
                return new(mutant, MutantOutcome.Killed) { KilledBy = scenario.Bound.Scenario };
            }
        }

        var killing = new KillingScenario(_evaluator, evaluator, mutant);
        var seen = _scenarios.All.Where(isSeenIn).Take(MostLookedAt).Select(scenario => killing.Write(scenario.Bound.Scenario.UseCase.UseCase, scenario.Day));
        return seen.FirstOrDefault(text => text is not null) is { } killer
            ? new(mutant, MutantOutcome.Survived) { Killer = killer }
            : Look(mutant, killing, evaluator.Rules, days, norms);
    }

    /// <summary>Looks through all fully described use cases for one that shows the mutant.</summary>
    private MutantResult Look(Mutant mutant, KillingScenario killing, CompiledRules mutated, IReadOnlyList<DateOnly> days, IReadOnlyList<string>? norms)
    {
        var isEquivalent = true;
        foreach (var day in days)
        {
            var found = Attempt.Of(() => LookOn(day, killing, mutated, norms));
            if (found is { IsDecided: true, Value.Killer: { } killer })
            {
                return new(mutant, MutantOutcome.Survived) { Killer = killer };
            }

            isEquivalent &= found is { IsDecided: true, Value.IsSame: true };
        }

        return new(mutant, isEquivalent ? MutantOutcome.Equivalent : MutantOutcome.Survived);
    }

    private (bool IsSame, string? Killer) LookOn(DateOnly day, KillingScenario killing, CompiledRules mutated, IReadOnlyList<string>? norms)
    {
        var (before, after) = (_evaluator.Rules.On(day), mutated.On(day));
        var difference = new VisibleDifference(before, after, UseCaseSpace.Of([before, after]), mutated.Purpose);
        var isSame = true;
        foreach (var set in difference.Sets(norms))
        {
            isSame = false;
            if (Witness.Find(set, useCase => killing.IsSeenIn(useCase, day)) is { } witness)
            {
                return (false, killing.Write(witness, day));
            }
        }

        return (isSame && !difference.MayGrantOtherwise(), null);
    }

    /// <summary>The first days of the stretches in which a rule is in force, and of those that follow: on these, what was true of it ends.</summary>
    private IEnumerable<DateOnly> DaysOf(Rule rule)
    {
        var stretches = _evaluator.Rules.Days;
        var days = Enumerable.Range(0, stretches.Count).Select(stretches.Start).Concat(rule.Cites.Select(cite => cite.Since).OfType<DateOnly>());
        return days.Where(day => rule.Cites.Any(cite => cite.InForceOn(day) is not null));
    }
}
