using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Compilation.Matrix;
using Compliance.Rules.Evaluation;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.Oracles;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Compilation;

public sealed class MatrixTests
{
    public static TheoryData<long, int> Sizes => Property.AreRunsLong ? new() { { 1, 1000 }, { 2, 2000 } } : new() { { 1, 600 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Evaluate_ThousandsOfRules_AgreesWithTheOracle(long seed, int rules)
    {
        var drawn = LargeCase.Draw(seed, rules, useCases: 1);
        var engine = Engine.Of(drawn.Rules);

        drawn.UseCases.SelectMany(useCase => Outcome.Differences(
            new OracleVerdict(drawn.Rules, useCase, Engine.DayOf(useCase)).Outcome(),
            Outcome.Of(engine.Evaluate(useCase)))).Should().BeEmpty();
    }

    [Fact]
    public void Meet_WordByWord_GivesWhatVectorsGive() => Property.Check(ruleSets: 300, WordsAgainstVectors);

    [Fact]
    public void Meet_WordByWordOnThousandsOfRules_GivesWhatVectorsGive() =>
        WordsAgainstVectors(LargeCase.Draw(seed: 4, rules: 2000, useCases: 20)).Should().BeEmpty();

    [Fact]
    public void Decide_AnyUseCase_GivesTheDecisionOfTheVerdict() => Property.Check(ruleSets: 300, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return
        [
            .. drawn.UseCases.Where(useCase => !Same(engine.Decide(useCase), engine.Evaluate(useCase))).Select(useCase => $"{useCase}"),
        ];
    });

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void Decide_AsManyRulesAsBitsInALine_FindsThemAll(int rules)
    {
        var engine = Engine.Of(Sample.Rules(string.Join(", ", Enumerable.Range(0, rules).Select(index => $"{{ id: 'rule-{index}', modality: 'permission' }}"))));

        engine.Evaluate(new UseCase { ["vendor"] = "acme" }).Findings.Should().HaveCount(rules);
    }

    private static bool Same(Ruling ruling, Verdict verdict) =>
        ruling.Decision == verdict.Decision
        && ruling.PossibleDecisions.SequenceEqual(verdict.PossibleDecisions)
        && Enum.GetValues<Decision>().Where(ruling.IsPossible).SequenceEqual(verdict.PossibleDecisions);

    private static List<string> WordsAgainstVectors(Case drawn)
    {
        var rules = CompiledRules.Compile(drawn.Rules);
        var question = new EncodedQuestion(rules.Matrix.Conditions, rules.Book);
        IColumnStates[] states =
            [new ColumnStates<Bits64>(rules.Matrix), new ColumnStates<Bits256>(rules.Matrix), new ColumnStates<Bits512>(rules.Matrix)];
        var different = new List<string>();
        foreach (var useCase in drawn.UseCases)
        {
            UseCaseEncoder.TryEncode(useCase, rules.Book, question.UseCase).Should().BeTrue();
            question.Select();
            question.Rows.SetDay(rules.Matrix.Conditions.DayRow(rules.Days.Of(Engine.DayOf(useCase))));
            var seen = states.Select(states => Seen(states, question, rules.Matrix)).Distinct(StringComparer.Ordinal).Count();
            if (seen != 1)
            {
                different.Add($"{useCase}");
            }
        }

        return different;
    }

    /// <summary>All that the states say, as text.</summary>
    private static string Seen(IColumnStates states, EncodedQuestion question, RuleMatrix matrix)
    {
        states.Settle(question.Rows);
        var words = Enumerable.Range(0, matrix.Stride).Select(word => $"{states.CanHold(word):x} {states.Holds(word):x} {states.CanApply(word):x} {states.Applies(word):x}");
        return string.Join('\n', words.Append($"{states.HighestThatApplies(matrix.Prohibitions)} {states.HighestGrant(matrix.Grants)}"));
    }
}
