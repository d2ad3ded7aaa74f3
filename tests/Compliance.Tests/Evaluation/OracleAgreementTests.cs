using Compliance.Tests.Evaluation.Oracles;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Evaluation;

public sealed class OracleAgreementTests
{
    [Fact]
    public void Evaluate_RandomPacksAndUseCases_AgreesWithTheOracle() => Property.Check(ruleSets: 1500, Differences);

    [Fact]
    public void Evaluate_WildPacksAndUseCases_AgreesWithTheOracle() => Property.Check(ruleSets: 400, Differences, RandomCase.Wild);

    private static IReadOnlyList<string> Differences(Case drawn)
    {
        var engine = Engine.Of(drawn.Rules);
        return
        [
            .. drawn.UseCases.SelectMany(useCase => Outcome.Differences(
                new OracleVerdict(drawn.Plain.Rules, useCase, Engine.DayOf(useCase)).Outcome(),
                Outcome.Of(engine.Evaluate(useCase)))),
        ];
    }
}
