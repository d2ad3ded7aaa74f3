using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Mutation;

/// <summary>What is read from the states of rules is what the compiled engine's verdicts say, name by name.</summary>
public sealed class StateVerdictTests
{
    private static readonly DateOnly Now = new(2026, 1, 15);

    [Fact]
    public void Found_RandomPacks_IsWhatVerdictsSay() => Property.Check(600, drawn =>
    {
        var agreement = new StateAgreement(drawn.Rules);
        return [.. drawn.UseCases.SelectMany(useCase => agreement.Differences(useCase, useCase.AsOf ?? Now))];
    });
}
