using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Tests.Evaluation.Oracles;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

public sealed class MatrixTests
{
    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 1000)]
    [InlineData(3, 3000)]
    public void Evaluate_ThousandsOfRules_AgreesWithTheOracle(long seed, int rules)
    {
        var drawn = LargeCase.Draw(seed, rules, useCases: 3);
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

    private static bool Same(Ruling ruling, Verdict verdict) =>
        ruling.Decision == verdict.Decision
        && ruling.PossibleDecisions.SequenceEqual(verdict.PossibleDecisions)
        && Enum.GetValues<Decision>().Where(ruling.IsPossible).SequenceEqual(verdict.PossibleDecisions);

    private static List<string> WordsAgainstVectors(Case drawn)
    {
        var rules = CompiledRules.Compile(drawn.Rules);
        var conditions = rules.Matrix.Conditions;
        var rows = conditions.NewSelection(rules.Book);
        var encoded = new EncodedUseCase(rules.Book);
        var (possible, certain) = (new ulong[conditions.Stride], new ulong[conditions.Stride]);
        var (wordPossible, wordCertain) = (new ulong[conditions.Stride], new ulong[conditions.Stride]);
        var different = new List<string>();
        foreach (var useCase in drawn.UseCases)
        {
            UseCaseEncoder.TryEncode(useCase, rules.Book, encoded).Should().BeTrue();
            conditions.Select(encoded, rules.Days.Of(Engine.DayOf(useCase)), rows);
            conditions.MeetVectors(rows, possible, certain);
            conditions.MeetWords(rows, wordPossible, wordCertain);
            if (!possible.SequenceEqual(wordPossible) || !certain.SequenceEqual(wordCertain))
            {
                different.Add($"{useCase}");
            }
        }

        return different;
    }
}
