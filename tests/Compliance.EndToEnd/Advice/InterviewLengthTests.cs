using Compliance.Rules.Advice;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Compliance.EndToEnd.Advice;

/// <summary>
/// How many questions the shipped packs take: the same hundred uses, drawn from a fixed seed and fully described, answer an interview and, beside it, are
/// asked in the order of the vocabulary. The table in <c>docs/advice.md</c> is what this prints.
/// </summary>
public sealed class InterviewLengthTests(ITestOutputHelper output)
{
    private const int Uses = 100;

    private static readonly DateOnly Day = new(2026, 1, 15);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Interview_ShippedPacks_AsksFewerQuestionsThanTheVocabularyInOrder(bool untilExposuresSettled)
    {
        var rules = RuleSetLoader.Load([new FolderPackSource(Repository.PathOf("rules", "mistral"))], new DiagnosticBag())!;
        var evaluator = new ComplianceEvaluator(CompiledRules.Compile(rules), TimeProvider.System);
        var advisor = new ComplianceAdvisor(evaluator);
        var uses = Draw(rules, evaluator);

        var interview = uses.ConvertAll(use => Interview(advisor, evaluator, use, untilExposuresSettled));
        var asked = uses.ConvertAll(use => InOrder(evaluator, rules.Vocabulary, use, untilExposuresSettled, onlyMissing: true));
        var all = uses.ConvertAll(use => InOrder(evaluator, rules.Vocabulary, use, untilExposuresSettled, onlyMissing: false));

        output.WriteLine($"{(untilExposuresSettled ? "decision and exposures" : "decision")}: interview {Line(interview)}; missing facts in vocabulary order {Line(asked)}; all facts in vocabulary order {Line(all)}");
        interview.Average().Should().BeLessThan(0.8 * asked.Average());
        interview.Average().Should().BeLessThan(0.7 * all.Average());
        interview.Max().Should().BeLessThanOrEqualTo(all.Max());
    }

    private static string Line(List<int> questions) => FormattableString.Invariant($"{questions.Average():0.0} on average, {questions.Max()} at most");

    private static int Interview(ComplianceAdvisor advisor, ComplianceEvaluator evaluator, UseCase use, bool untilExposuresSettled)
    {
        var interview = advisor.Interview(options: new() { AsOf = Day, UntilExposuresSettled = untilExposuresSettled });
        while (interview.Next is { } question)
        {
            interview = interview.Answer(question.Fact, use[question.Fact]!);
        }

        var complete = evaluator.Evaluate(use, Day);
        interview.Verdict.Decision.Should().Be(complete.Decision, "what was not asked for cannot matter: {0}", use);
        if (untilExposuresSettled)
        {
            interview.Verdict.Exposures.Should().Equal(complete.Exposures, "what was not asked for cannot matter: {0}", use);
        }

        return interview.Answered.Count;
    }

    /// <summary>Questions in the vocabulary's order until the same is settled.</summary>
    private static int InOrder(ComplianceEvaluator evaluator, Vocabulary vocabulary, UseCase use, bool untilExposuresSettled, bool onlyMissing)
    {
        var known = new UseCase();
        var questions = 0;
        while (true)
        {
            var verdict = evaluator.Evaluate(known, Day);
            var open = untilExposuresSettled && verdict.Findings.Any(finding => finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission, Status: FindingStatus.MayApply });
            if (verdict.Decision != Decision.Undetermined && !open)
            {
                return questions;
            }

            var next = vocabulary.Facts.First(fact => use[fact.Name] is not null && known[fact.Name] is null
                && (!onlyMissing || verdict.MissingFacts.Any(missing => missing.Fact == fact.Name)));
            known = known.With(next.Name, use[next.Name]);
            questions++;
        }
    }

    /// <summary>Every fact that is not presumed has a value without narrower ones; uses that cannot be, or whose terms are not held, are drawn again.</summary>
    private static List<UseCase> Draw(RuleSet rules, ComplianceEvaluator evaluator)
    {
        var dice = new Dice(20260115);
        var facts = rules.Vocabulary.Facts.Where(fact => fact is { IsDerived: false, Presumption: null }).ToList();
        return [.. Draws().Where(use => UseCaseBinder.Bind(use, rules.Vocabulary, places: null, new DiagnosticBag()) is not null
            && evaluator.Decide(use, Day).Decision != Decision.Undetermined).Take(Uses)];

        IEnumerable<UseCase> Draws()
        {
            while (true)
            {
                yield return facts.Aggregate(new UseCase(), (use, fact) => use.With(fact.Name, Value(dice, fact)));
            }
        }
    }

    private static FactValue Value(Dice dice, FactDefinition fact)
    {
        var leaves = fact.Values.Names.Where(name => !fact.Values.Narrower(fact.Values.Find(name)!.Value).Any()).ToList();
        return (fact.Name, fact.Type) switch
        {
            (Facts.Vendor, _) => Vendors.Mistral,
            // What is presumed with a kind of output, and so is not asked for.
            (Facts.Material, _) => FactValue.Set([Materials.Output]),
            (_, FactType.Boolean) => dice.Chance(50),
            (_, FactType.Number) => dice.Between(10, 70),
            (_, FactType.Set) => FactValue.Set(dice.Some(leaves, 1, dice.Chance(30) ? 2 : 1)),
            _ => dice.Pick(leaves),
        };
    }
}
