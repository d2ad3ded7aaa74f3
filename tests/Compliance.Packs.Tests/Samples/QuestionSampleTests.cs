using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Samples;

/// <summary>Ordinary questions as people ask them: few facts settle most, and what was presumed stands in the verdict.</summary>
public sealed class QuestionSampleTests
{
    private const int MostFacts = 6;
    private const int LeastDecided = 16;

    private static readonly CompiledRules Rules = Load();
    private static readonly ComplianceEvaluator Evaluator = new(Rules, TimeProvider.System);
    private static readonly IReadOnlyList<UseCase> Questions = [.. File.ReadLines(Repository.PathOf("samples", "questions.jsonl")).Select(Read)];

    [Fact]
    public void Questions_AreTwentyOfAtMostSixFacts_InWords() => Questions.Should().HaveCount(20).And.OnlyHaveUniqueItems(question => question.Id)
        .And.OnlyContain(question => question.Given.Count <= MostFacts && question.Note!.EndsWith('?') && question.AsOf != null);

    [Fact]
    public void Questions_MostlySettle() => Questions.Count(question => Evaluator.Evaluate(question).Decision != Decision.Undetermined).Should().BeGreaterThanOrEqualTo(LeastDecided);

    [Fact]
    public void Questions_ThatDoNotSettle_SayWhatToAsk() => Questions.Select(question => Evaluator.Evaluate(question)).Where(verdict => verdict.Decision == Decision.Undetermined)
        .Should().NotBeEmpty().And.OnlyContain(verdict => verdict.MissingFacts.Count > 0);

    [Fact]
    public void Answers_RestOnNoPresumptionThatTheVerdictDoesNotShow()
    {
        var silent = Questions.Select(question => (Question: question, Verdict: Evaluator.Evaluate(question)))
            .Where(pair => Evaluator.Evaluate(WithoutOthers(pair.Question, pair.Verdict)).Decision != pair.Verdict.Decision);

        silent.Select(pair => pair.Question.Id).Should().BeEmpty();
    }

    /// <summary>The same question with every presumption lifted but those that its verdict shows.</summary>
    private static UseCase WithoutOthers(UseCase question, Verdict verdict)
    {
        var shown = verdict.Assumptions.Select(assumption => assumption.Fact).ToHashSet(StringComparer.Ordinal);
        return Rules.Vocabulary.Facts
            .Where(fact => fact.Presumed is not null && question[fact.Name] is null && !shown.Contains(fact.Name))
            .Aggregate(question, (lifted, fact) => lifted.With(fact.Name, FactValue.Unknown));
    }

    private static UseCase Read(string line)
    {
        var faults = new DiagnosticBag();
        var read = UseCaseReader.Read(new SourceText("questions.jsonl", System.Text.Encoding.UTF8.GetBytes(line)), faults);
        faults.Sorted().Should().BeEmpty();
        return read!.UseCase;
    }

    private static CompiledRules Load()
    {
        var faults = new DiagnosticBag();
        var rules = RuleSetLoader.Load([EmbeddedPackSource.Instance], faults);
        faults.Sorted().Should().BeEmpty();
        return CompiledRules.Compile(rules!);
    }
}
