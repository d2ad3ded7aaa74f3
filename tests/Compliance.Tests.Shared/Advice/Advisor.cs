using Compliance.Rules.Advice;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;

namespace Compliance.Tests.Advice;

/// <summary>The advisor under test, with a clock that stands still.</summary>
internal static class Advisor
{
    public static ComplianceAdvisor Of(RuleSet rules) => new(Engine.Bare(rules));
}
