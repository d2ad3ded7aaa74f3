namespace Compliance.Rules.Evaluation;

/// <summary>Something that evaluates with rules that may be replaced.</summary>
internal interface ICurrentRules
{
    /// <summary>The evaluator of the rules as they are now.</summary>
    ComplianceEvaluator Current { get; }
}
