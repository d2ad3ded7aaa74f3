using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Interpretation;

/// <summary>Coverage and mutation trust the interpreter; it must say of every norm what the compiled engine says.</summary>
public sealed class InterpreterAgreementTests
{
    [Fact]
    public void Evaluate_RandomPacks_GivesTheStatusesOfTheEngine() => Property.Check(ruleSets: 400, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return [.. drawn.UseCases.SelectMany(useCase => Agreement.Differences(drawn.Rules, useCase, engine.Evaluate(useCase)))];
    });
}
