using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Analysis;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Mutation;

/// <summary>Changes rules in every small way that is a likely slip, and finds out which changes no scenario notices.</summary>
internal static class MutationRun
{
    private const long LeastSteps = 2_000_000;
    private const long MostSteps = 30_000_000;

    /// <summary>Mutants are tried side by side; more of them would take more memory than a command may.</summary>
    private const int MostAtOnce = 8;

    /// <summary>The mutants of some packs, by place.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="packs">The ids of the packs; null means all.</param>
    public static IReadOnlyList<Mutant> Mutants(RuleSet rules, IReadOnlySet<string>? packs = null)
    {
        var mutated = rules.Packs.Where(pack => packs is null || packs.Contains(pack.Id));
        var mutants = mutated.SelectMany(pack => pack.Rules.SelectMany(new RuleMutants(pack.Places).Of)
            .Concat(pack.Documents.SelectMany(document => DocumentMutants.Of(document, pack.Places))));
        return [.. Distinguished([.. mutants.OrderBy(mutant => mutant.At)])];
    }

    /// <summary>Tries mutants, on all cores; the results are in their order.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="rules">The rules as they are.</param>
    /// <param name="scenarios">Scenarios that pass with the rules as they are, each with the day it asks about.</param>
    /// <param name="clock">Says what day it is where nothing else does.</param>
    /// <param name="onResult">Told of each result as it comes, from several threads; null tells nobody.</param>
    /// <param name="stop">Ends the run.</param>
    public static MutationReport Run(
        IReadOnlyList<Mutant> mutants,
        RuleSet rules,
        IReadOnlyList<(BoundScenario Scenario, DateOnly Day)> scenarios,
        TimeProvider clock,
        Action<MutantResult>? onResult = null,
        CancellationToken stop = default)
    {
        var interpreter = new RuleInterpreter(rules);
        var purpose = rules.Vocabulary.Find(Facts.Purpose) is { Type: FactType.Set } found ? found : null;
        var watched = new WatchedScenario[scenarios.Count];
        Parallel.For(0, watched.Length, new() { CancellationToken = stop }, index => watched[index] = Watch(scenarios[index].Scenario, scenarios[index].Day, interpreter, purpose));
        var trial = new MutantTrial(rules, watched, interpreter, clock, StepsFor(mutants.Count));
        var tried = new MutantResult[mutants.Count];
        Parallel.For(0, tried.Length, new() { CancellationToken = stop, MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MostAtOnce) }, index =>
        {
            tried[index] = trial.Try(mutants[index]);
            onResult?.Invoke(tried[index]);
        });
        return new(tried);
    }

    /// <summary>How many steps a mutant may take: the same for all, so that no result turns on which was tried first; and enough for the rules of ordinary packs.</summary>
    private static long StepsFor(int mutants) => Math.Clamp(Limits.MutationSteps.Most / Math.Max(1, mutants), LeastSteps, MostSteps);

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
