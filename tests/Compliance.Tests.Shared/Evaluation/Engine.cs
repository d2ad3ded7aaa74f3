using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Hosting;
using Compliance.Rules.Validation;

namespace Compliance.Tests.Evaluation;

/// <summary>The compiled evaluator under test, with a clock that stands still.</summary>
internal static class Engine
{
    public static IComplianceEvaluator Of(RuleSet rules) => ComplianceEngine.Of(rules, new ComplianceOptions(), Today.Clock).Evaluator;

    /// <summary>The evaluator without the door that callers come through.</summary>
    public static ComplianceEvaluator Bare(RuleSet rules) => new(CompiledRules.Compile(rules), Today.Clock);

    /// <summary>The day a use case is asked about: its own, else the clock's.</summary>
    public static DateOnly DayOf(UseCase useCase) => useCase.AsOf ?? Today.Day;
}
