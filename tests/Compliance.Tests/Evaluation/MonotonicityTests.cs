using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Design, 4.6: to learn more never opens a decision that was closed. Replacing a presumption may, and so may a fact that brings one; here broad ones are narrowed only.</summary>
public sealed class MonotonicityTests
{
    [Fact]
    public void Evaluate_UnknownFactGivenOrBroadValueNarrowed_AddsNoPossibleDecision() => Property.Check(ruleSets: 500, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return
        [
            .. from useCase in drawn.UseCases
               let before = engine.Evaluate(useCase)
               from fact in drawn.Rules.Vocabulary.ConditionalPresumptions.Count > 0 ? [] : drawn.Rules.Vocabulary.Facts
               from answer in NewKnowledge(fact, useCase)
               let after = engine.Evaluate(useCase.With(fact.Name, answer))
               from fault in Faults(before, after)
               select $"{useCase}: with {fact.Name} = {answer}, {fault}",
        ];
    });

    private static IEnumerable<FactValue> NewKnowledge(FactDefinition fact, UseCase useCase) =>
        fact.IsDerived ? []
        : Answers.Seen(fact, useCase) is { } seen ? Answers.Narrower(fact, seen, leavesOnly: false)
        : Answers.Any(fact);

    private static IEnumerable<string> Faults(Verdict before, Verdict after)
    {
        if (after.PossibleDecisions.Except(before.PossibleDecisions).Any())
        {
            yield return $"possible becomes {string.Join(", ", after.PossibleDecisions)} of {string.Join(", ", before.PossibleDecisions)}";
        }

        var statuses = after.Findings.ToDictionary(finding => finding.Rule, finding => finding.Status, StringComparer.Ordinal);
        foreach (var finding in before.Findings.Where(finding => finding.Status != FindingStatus.MayApply))
        {
            FindingStatus? now = statuses.TryGetValue(finding.Rule, out var status) ? status : null;
            if (now != finding.Status && !(finding.Status == FindingStatus.Applies && now == FindingStatus.Fulfilled))
            {
                yield return $"{finding.Rule} was {finding.Status} and is {(object?)now ?? "gone"}";
            }
        }
    }
}
