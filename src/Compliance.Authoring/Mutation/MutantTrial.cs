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
/// <param name="mostSteps">How many steps the analysis of a mutant on a day may take.</param>
internal sealed class MutantTrial(RuleSet rules, IReadOnlyList<WatchedScenario> scenarios, RuleInterpreter interpreter, TimeProvider clock, long mostSteps)
{
    /// <summary>Where so many scenarios show a mutant only in what nothing can expect, a use case is looked for by analysis.</summary>
    private const int MostLookedAt = 8;

    private readonly ComplianceEvaluator _evaluator = new(CompiledRules.Compile(rules), clock);
    private readonly DayStretches _stretches = DayStretches.Of(rules);
    private readonly Dependents _dependents = new(rules);
    private readonly ScenarioIndex _scenarios = new(scenarios);

    public MutantResult Try(Mutant mutant)
    {
        if (MutantChange.Of(mutant, rules, interpreter) is not { } change)
        {
            return new(mutant, MutantOutcome.Invalid);
        }

        var affected = _dependents.Of(change.Changed);
        if (Killer(change, affected) is { } scenario)
        {
            return new(mutant, MutantOutcome.Killed) { KilledBy = scenario.Scenario };
        }

        var killing = new KillingScenario(rules, interpreter, _evaluator, change, mutant);
        var seen = _scenarios.All.Where(other => change.IsSeenIn(other.UseCase)).Take(MostLookedAt).Select(other => killing.Write(other.UseCase.UseCase, other.UseCase.Day));
        return seen.FirstOrDefault(text => text is not null) is { } killer
            ? new(mutant, MutantOutcome.Survived) { Killer = killer }
            : Look(mutant, change, killing, affected);
    }

    /// <summary>A scenario that fails with the mutant; null where none does.</summary>
    private WatchedScenario? Killer(MutantChange change, IReadOnlyList<string> affected)
    {
        // Of a document the version itself may be expected, which no rule names.
        var named = change.ChangedDocument is null ? _scenarios.Of(affected.Select(id => interpreter[interpreter.PlaceOf(id)]).OfType<Norm>()) : _scenarios.All;
        return named.FirstOrDefault(scenario => change.IsOn(scenario.UseCase.Day) && MayMatter(change, scenario) && !scenario.Passes(change.Judge(scenario.UseCase)));
    }

    private static bool MayMatter(MutantChange change, WatchedScenario scenario) =>
        change.IsSeenIn(scenario.UseCase) || scenario.MeansPresumptions || (scenario.MeansFacts && change.IsOpenIn(scenario.UseCase));

    /// <summary>Looks through all fully described use cases for one that shows the mutant.</summary>
    private MutantResult Look(Mutant mutant, MutantChange change, KillingScenario killing, IReadOnlyList<string> affected)
    {
        var isEquivalent = true;
        var looked = new List<object?[]>();
        foreach (var day in DaysOf(mutant).Where(change.IsOn).Distinct().OrderDescending())
        {
            var difference = new VisibleDifference(interpreter, change, rules, affected, day, mostSteps);
            object?[] origins = [.. difference.Origins];
            if (looked.Exists(other => other.SequenceEqual(origins, ReferenceEqualityComparer.Instance)))
            {
                continue;
            }

            looked.Add(origins);
            var found = Attempt.Of(() => LookOn(day, difference, killing));
            if (found is { IsDecided: true, Value.Killer: { } killer })
            {
                return new(mutant, MutantOutcome.Survived) { Killer = killer };
            }

            isEquivalent &= found is { IsDecided: true, Value.IsSame: true };
        }

        return new(mutant, isEquivalent ? MutantOutcome.Equivalent : MutantOutcome.Survived);
    }

    private static (bool IsSame, string? Killer) LookOn(DateOnly day, VisibleDifference difference, KillingScenario killing)
    {
        var isSame = true;
        foreach (var set in difference.Sets())
        {
            isSame = false;
            if (Witness.Find(set, useCase => killing.IsSeenIn(useCase, day)) is { } witness && killing.Write(witness, day) is { } killer)
            {
                return (false, killer);
            }
        }

        return (isSame, null);
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
