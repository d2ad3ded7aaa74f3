using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Design, 4.6: no truly reachable decision is ever missing. Tried by giving every unknown fact every value, where that brings no presumption.</summary>
public sealed class SoundnessTests
{
    private const int MostCompletions = 128;

    [Fact]
    public void Evaluate_EveryCompletion_ReachesOnlyPossibleDecisions()
    {
        var completed = 0;
        Property.Check(ruleSets: 250, drawn =>
        {
            var engine = Engine.Of(drawn.Rules);
            var faults = new List<string>();
            foreach (var useCase in drawn.Rules.Vocabulary.ConditionalPresumptions.Count > 0 ? [] : drawn.UseCases)
            {
                var (start, completions) = Completions(drawn, useCase);
                var possible = engine.Evaluate(start).PossibleDecisions;
                foreach (var completion in completions)
                {
                    completed++;
                    var verdict = engine.Evaluate(completion);
                    var decision = verdict.Decision;
                    if (!verdict.PossibleDecisions.All(possible.Contains) || (decision == Decision.Undetermined && verdict.Terms != TermsStatus.NotHeld))
                    {
                        faults.Add($"{start}: {decision} is not in {string.Join(", ", possible)}, but {completion} comes to it");
                    }
                }
            }

            return faults;
        });
        completed.Should().BeGreaterThan(Property.Seen(10_000));
    }

    /// <summary>
    /// The use case, and every way to fill in what it leaves open with values that have no narrower ones. Where these are too many, some of what
    /// is open is filled in first.
    /// </summary>
    private static (UseCase Start, IReadOnlyList<UseCase> Completions) Completions(Case drawn, UseCase useCase)
    {
        var start = useCase;
        var options = new List<(string Fact, List<FactValue> Answers)>();
        var count = 1;
        foreach (var fact in drawn.Rules.Vocabulary.Facts.Where(fact => !fact.IsDerived))
        {
            List<FactValue> answers = Answers.Seen(fact, useCase) is { } seen ? [.. AllNarrowed(seen)] : [.. Answers.Leaves(fact)];
            if (answers.Count > 0 && count * answers.Count > MostCompletions)
            {
                start = start.With(fact.Name, answers[answers.Count / 2]);
            }
            else if (answers.Count > 0)
            {
                count *= answers.Count;
                options.Add((fact.Name, answers));
            }

            IEnumerable<FactValue> AllNarrowed(FactValue value)
            {
                var narrower = Answers.Narrower(fact, value, leavesOnly: true).ToList();
                return narrower.Count == 0 ? [] : narrower.SelectMany(each => AllNarrowed(each).DefaultIfEmpty(each)).Distinct();
            }
        }

        IReadOnlyList<UseCase> completions = [start];
        foreach (var (fact, answers) in options)
        {
            completions = [.. completions.SelectMany(each => answers.Select(answer => each.With(fact, answer)))];
        }

        return (start, completions);
    }
}
