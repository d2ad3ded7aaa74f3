using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Advice;

/// <summary>
/// An interview asks for a fact only while some answers to it and to the others make a difference, and goes on while any does: held against trying all
/// answers, "I do not know" among them, through the public evaluator.
/// </summary>
public sealed class InterviewAgreementTests
{
    private const int MostCombinations = 400;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Next_RandomPacks_IsAskedExactlyWhileItCanMatter(bool untilExposuresSettled)
    {
        var (asked, ended, endedOpen) = (0, 0, 0);
        Property.Check(ruleSets: 100, drawn =>
        {
            var engine = Engine.Of(drawn.Rules);
            var faults = new List<string>();
            foreach (var (start, open) in drawn.UseCases.Select(useCase => FewOpen(drawn.Rules.Vocabulary, useCase)))
            {
                var dice = new Dice(open.Count);
                var interview = Advisor.Of(drawn.Rules).Interview(start, new() { UntilExposuresSettled = untilExposuresSettled });
                while (interview.Next is { } question)
                {
                    asked++;
                    var fact = drawn.Rules.Vocabulary.Find(question.Fact)!;
                    if (!CanMatter(engine, interview.UseCase, fact, Open(interview, open), untilExposuresSettled))
                    {
                        faults.Add($"{interview.UseCase}: {fact} is asked for, but no answer makes a difference");
                    }

                    var answers = AnswersTo(interview.UseCase, fact);
                    interview = dice.Chance(15) ? interview.DoNotKnow(fact.Name) : interview.Answer(fact.Name, dice.Pick(answers));
                }

                ended++;
                endedOpen += interview.IsSettled ? 0 : 1;
                faults.AddRange(Open(interview, open)
                    .Where(fact => !interview.IsSettled && CanMatter(engine, interview.UseCase, fact, Open(interview, open), untilExposuresSettled))
                    .Select(fact => $"{interview.UseCase}: it ends {interview.Verdict.Decision}, but {fact} could make a difference"));
                if (interview.IsSettled && (interview.Verdict.Decision == Decision.Undetermined || (untilExposuresSettled && IsExposureOpen(interview.Verdict))))
                {
                    faults.Add($"{interview.UseCase}: it counts as settled, but is {interview.Verdict}");
                }
            }

            return faults;
        });
        asked.Should().BeGreaterThan(Property.Seen(150));
        ended.Should().BeGreaterThan(Property.Seen(300));
        endedOpen.Should().BeGreaterThan(Property.Seen(5));
    }

    /// <summary>The use case with nearly all facts settled: only as many stay open as all answers to them can be tried.</summary>
    private static (UseCase Start, IReadOnlyList<FactDefinition> Open) FewOpen(Vocabulary vocabulary, UseCase useCase)
    {
        var open = new List<FactDefinition>();
        var count = 1;
        foreach (var fact in vocabulary.Facts.Where(fact => !fact.IsDerived))
        {
            if (useCase[fact.Name] is { Kind: FactValueKind.Unknown })
            {
                useCase = useCase.With(fact.Name, null);
            }

            var answers = AnswersTo(useCase, fact);
            if (answers.Count > 0 && count * (answers.Count + 1) <= MostCombinations)
            {
                count *= answers.Count + 1;
                open.Add(fact);
            }
            else if (answers.Count > 0)
            {
                useCase = useCase.With(fact.Name, answers[answers.Count / 2]);
            }
        }

        return (useCase, open);
    }

    private static List<FactDefinition> Open(IInterview interview, IReadOnlyList<FactDefinition> open) =>
        [.. open.Where(fact => !interview.Answered.Contains(fact.Name, StringComparer.Ordinal) && AnswersTo(interview.UseCase, fact).Count > 0)];

    /// <summary>The exact answers that may still be given; empty where the fact is known exactly.</summary>
    private static List<FactValue> AnswersTo(UseCase useCase, FactDefinition fact)
    {
        if (Answers.Seen(fact, useCase) is not { } seen)
        {
            return [.. Answers.Leaves(fact)];
        }

        return [.. AllNarrowed(seen).Where(value => !value.Equals(seen)).Distinct()];

        IEnumerable<FactValue> AllNarrowed(FactValue value)
        {
            var narrower = Answers.Narrower(fact, value, leavesOnly: true).ToList();
            return narrower.Count == 0 ? [value] : narrower.SelectMany(AllNarrowed);
        }
    }

    private static bool CanMatter(IComplianceEvaluator engine, UseCase useCase, FactDefinition fact, IReadOnlyList<FactDefinition> open, bool withExposures)
    {
        IEnumerable<UseCase> others = [useCase];
        foreach (var other in open.Where(other => other != fact))
        {
            others = [.. others.SelectMany(each => AnswersTo(useCase, other).Select(answer => each.With(other.Name, answer)).Append(each))];
        }

        return others.Any(each => AnswersTo(useCase, fact).Select(answer => Outcome(engine, each.With(fact.Name, answer), withExposures))
            .Append(Outcome(engine, each, withExposures)).Distinct(StringComparer.Ordinal).Skip(1).Any());
    }

    private static string Outcome(IComplianceEvaluator engine, UseCase useCase, bool withExposures)
    {
        var verdict = engine.Evaluate(useCase);
        var exposures = verdict.Findings.Where(finding => finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission, Status: not FindingStatus.Defeated });
        var decisions = verdict is { Terms: TermsStatus.NotHeld, Decision: Decision.Undetermined } ? "Prohibited Conditional Permitted NotAddressed" : string.Join(' ', verdict.PossibleDecisions);
        return $"{decisions} {(withExposures ? string.Join(' ', exposures.Select(finding => $"{finding.Rule}:{finding.Status}").Order(StringComparer.Ordinal)) : "")}";
    }

    private static bool IsExposureOpen(Verdict verdict) =>
        verdict.Findings.Any(finding => finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission, Status: FindingStatus.MayApply });
}
