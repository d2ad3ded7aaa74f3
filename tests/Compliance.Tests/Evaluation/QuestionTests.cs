using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>The questions of a verdict are the right ones: they suffice, and none is left out.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void Evaluate_EveryQuestionAnswered_LeavesNothingOpen() => Property.Check(ruleSets: 400, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return
        [
            .. from useCase in drawn.UseCases
               let last = AnswerAll(engine, drawn, useCase)
               where (last.Decision == Decision.Undetermined && last.Terms != TermsStatus.NotHeld) || last.Terms == TermsStatus.MayNotBeHeld || last.Findings.Any(finding => finding.Status == FindingStatus.MayApply)
               select $"{last.UseCase}: nothing is asked, yet the decision is {last.Decision}:\n{last}",
        ];
    });

    [Fact]
    public void Evaluate_FactNotAskedFor_SettlesNothing() => Property.Check(ruleSets: 400, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return
        [
            .. from useCase in drawn.UseCases
               let before = engine.Evaluate(useCase)
               from fact in drawn.Rules.Vocabulary.Facts
               where !fact.IsDerived && !TakesPartInPresumptions(fact, drawn) && Answers.IsUnknown(fact, useCase) && !before.MissingFacts.Any(missing => missing.Fact == fact.Name)
               from answer in Answers.Leaves(fact)
               let after = engine.Evaluate(useCase.With(fact.Name, answer))
               where !after.PossibleDecisions.SequenceEqual(before.PossibleDecisions) || Statuses(after) != Statuses(before)
               select $"{useCase}: {fact.Name} is not asked for, yet {answer} changes {Statuses(before)} ({before.Decision}) to {Statuses(after)} ({after.Decision})",
        ];
    });

    /// <summary>Whether it is presumed by others, or others by it: a presumption is no question, and to learn more replaces it.</summary>
    private static bool TakesPartInPresumptions(FactDefinition fact, Case drawn) =>
        drawn.Rules.Vocabulary.ConditionalPresumptions.Any(presumption => presumption.On == fact || presumption.Fact == fact);

    private static Verdict AnswerAll(IComplianceEvaluator engine, Case drawn, UseCase useCase)
    {
        var verdict = engine.Evaluate(useCase);
        while (verdict.MissingFacts.Count > 0)
        {
            var fact = drawn.Rules.Vocabulary.Find(verdict.MissingFacts[0].Fact)!;
            var answers = Answers.Seen(fact, useCase) is { } seen ? Answers.Narrower(fact, seen, leavesOnly: true) : Answers.Leaves(fact);
            useCase = useCase.With(fact.Name, answers.Last());
            verdict = engine.Evaluate(useCase);
        }

        return verdict;
    }

    /// <summary>Statuses, but that a norm may be defeated that did not apply in the first place.</summary>
    private static string Statuses(Verdict verdict) => string.Join(", ", verdict.Findings
        .Where(finding => finding.Status != FindingStatus.Defeated)
        .Select(finding => $"{finding.Rule} {finding.Status} {finding.Fulfilment}"));
}
