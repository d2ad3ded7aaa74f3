using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Mutation;

/// <summary>Changes rules in every small way that is a likely slip, and finds out which changes no scenario notices.</summary>
internal static class MutationRun
{
    /// <summary>So many mutants are tried at least where each takes all that it may.</summary>
    private const int LeastTried = 6;

    /// <summary>So few are tried at the same time where steps are counted: what is tried beyond them is lost.</summary>
    private const int FewAtOnce = 4;

    private const long StepsOfAll = 300_000_000;
    private const long LeastSteps = 2_000_000;
    private const long MostSteps = 30_000_000;

    /// <summary>Mutants are tried side by side; more of them would take more memory than a command may.</summary>
    private const int MostAtOnce = 8;

    /// <summary>The mutants of some packs, by place.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="packs">The ids of the packs; null means all.</param>
    /// <exception cref="LimitReachedException">The mutants would take too much.</exception>
    public static IReadOnlyList<Mutant> Mutants(RuleSet rules, IReadOnlySet<string>? packs = null)
    {
        MutantSizes.Check(rules, scenarios: 0);
        var mutated = rules.Packs.Where(pack => packs is null || packs.Contains(pack.Id));
        var mutants = mutated.SelectMany(pack => pack.Rules.SelectMany(RuleMutants.Of)
            .Concat(pack.Documents.SelectMany(document => DocumentMutants.Of(document))));
        return [.. Distinguished([.. mutants.OrderBy(mutant => mutant.At)])];
    }

    /// <summary>Tries mutants, on several cores; the results are in their order.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="rules">The rules as they are.</param>
    /// <param name="scenarios">Scenarios that pass with the rules as they are, each with the day it asks about.</param>
    /// <param name="clock">Says what day it is where nothing else does.</param>
    /// <param name="sample">Which of them are tried; null for all.</param>
    /// <param name="onResult">Told of each result as it comes, from several threads; null tells nobody.</param>
    /// <param name="stop">Ends the run.</param>
    /// <exception cref="LimitReachedException">The scenarios are too many to be watched.</exception>
    public static MutationReport Run(
        IReadOnlyList<Mutant> mutants,
        RuleSet rules,
        IReadOnlyList<(BoundScenario Scenario, DateOnly Day)> scenarios,
        TimeProvider clock,
        MutantSample? sample = null,
        Action<MutantResult>? onResult = null,
        CancellationToken stop = default)
    {
        sample ??= MutantSample.All;
        MutantSizes.Check(rules, scenarios.Count);
        if (sample.Steps is { } most && MutantSizes.StepsToWatch(rules, scenarios.Count) > most)
        {
            throw new LimitReachedException(
                Faults.TooManyToMutate("there are too many rules and scenarios to see within the steps of a run what mutants do", "test fewer at once, try them all with --mutants all", Limits.MutationSteps));
        }

        var interpreter = new RuleInterpreter(rules);
        var purpose = rules.Vocabulary.Find(Facts.Purpose) is { Type: FactType.Set } found ? found : null;
        var watched = new WatchedScenario[scenarios.Count];
        Parallel.For(0, watched.Length, new() { CancellationToken = stop }, index => watched[index] = Watch(scenarios[index].Scenario, scenarios[index].Day, interpreter, purpose));
        var trial = new MutantTrial(rules, watched, interpreter, clock);
        var places = sample.Places(mutants.Count);
        IReadOnlyList<(int Place, MutantResult Result)> tried = sample.Steps is { } steps ? Within(steps, places, mutants, trial, onResult, stop) : Each(places, mutants, trial, onResult, stop);
        return new([.. tried.OrderBy(result => result.Place).Select(result => result.Result)]) { All = mutants.Count };
    }

    /// <summary>Tries all mutants in some places.</summary>
    private static (int Place, MutantResult Result)[] Each(IReadOnlyList<int> places, IReadOnlyList<Mutant> mutants, MutantTrial trial, Action<MutantResult>? onResult, CancellationToken stop)
    {
        var tried = new (int, MutantResult)[places.Count];
        var ofDay = StepsFor(places.Count);
        Parallel.For(0, tried.Length, new() { CancellationToken = stop, MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MostAtOnce) }, index =>
        {
            tried[index] = (places[index], trial.Try(mutants[places[index]], new(long.MaxValue, ofDay))!);
            onResult?.Invoke(tried[index].Item2);
        });
        return tried;
    }

    /// <summary>
    /// Tries as many mutants as there are steps for, some at the same time. Which those are turns on the steps of each alone, so they are the same on every machine.
    /// </summary>
    private static List<(int Place, MutantResult Result)> Within(
        long steps, IReadOnlyList<int> places, IReadOnlyList<Mutant> mutants, MutantTrial trial, Action<MutantResult>? onResult, CancellationToken stop)
    {
        var tried = new List<(int Place, MutantResult Result)>();
        var ofOne = Math.Max(1, steps / LeastTried);
        foreach (var some in places.Chunk(FewAtOnce))
        {
            var results = new (MutantResult? Result, long Steps)[some.Length];
            Parallel.For(0, some.Length, new() { CancellationToken = stop }, index =>
            {
                var budget = new TrialBudget(ofOne, ofOne);
                results[index] = (trial.Try(mutants[some[index]], budget), budget.Steps);
            });
            foreach (var (place, (result, taken)) in some.Zip(results))
            {
                if (steps <= 0)
                {
                    return tried;
                }

                steps -= taken;
                if (result is not null)
                {
                    tried.Add((place, result));
                    onResult?.Invoke(result);
                }
            }
        }

        return tried;
    }

    /// <summary>How many steps a mutant may take where all are tried: the same for all, so that no result turns on which was tried first; and enough for the rules of ordinary packs.</summary>
    private static long StepsFor(int mutants) => Math.Clamp(StepsOfAll / Math.Max(1, mutants), LeastSteps, MostSteps);

    /// <summary>The mutants, those that read the same told apart by their places or, where one place has several, by number.</summary>
    private static IEnumerable<Mutant> Distinguished(IReadOnlyList<Mutant> mutants)
    {
        var counts = mutants.CountBy(mutant => (mutant.Subject, mutant.Change)).ToDictionary();
        var given = new HashSet<(string Subject, string Change, string Distinction)>();
        foreach (var mutant in mutants)
        {
            if (counts[(mutant.Subject, mutant.Change)] == 1)
            {
                yield return mutant;
                continue;
            }

            var place = FormattableString.Invariant($" at {mutant.At.Line}:{mutant.At.Column}");
            var distinction = place;
            for (var number = 2; !given.Add((mutant.Subject, mutant.Change, distinction)); number++)
            {
                distinction = FormattableString.Invariant($"{place} ({number})");
            }

            yield return mutant with { Distinction = distinction };
        }
    }

    private static WatchedScenario Watch(BoundScenario bound, DateOnly day, RuleInterpreter rules, FactDefinition? purpose) =>
        new(bound.Scenario, new(bound.Scenario.UseCase.UseCase, bound.UseCase, day, rules, purpose));
}
