using Compliance.Rules.Hosting;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.Advice;

public sealed class HistoryTests
{
    /// <summary>A stretch of days in which nothing comes or goes that bears on the use is not decided anew; the decision is that of its days all the same.</summary>
    [Fact]
    public void DecideEach_RandomPacksAndUseCases_IsTheDecisionOfEachDay() => Property.Check(ruleSets: 400, drawn =>
    {
        var engine = ComplianceEngine.Of(drawn.Rules, new ComplianceOptions(), Today.Clock).Inner;
        return
        [
            .. from useCase in drawn.UseCases
               from stretch in engine.Rules.Days.Starts.Zip(engine.DecideEach(useCase))
               let decided = engine.Decide(useCase, stretch.First)
               where !decided.Equals(stretch.Second)
               select $"{useCase}: {decided} on {stretch.First:O}, {stretch.Second} in the history",
        ];
    });
}
