using Compliance.RulesEngine.Verdicts;
using RulesEngine.Models;

namespace Compliance.RulesEngine;

/// <summary>Verdicts in workflows of RulesEngine.</summary>
public static class ComplianceRulesEngineExtensions
{
    /// <summary>The name of the rule parameter and, in capitals, of the action.</summary>
    public const string ParameterName = "compliance";

    /// <summary>
    /// Adds verdicts to the settings of RulesEngine: the type of the rule parameter <c>compliance</c>, which <see cref="ToRuleParameter(IComplianceEvaluator, UseCase, DateOnly?, string)"/> makes, and the
    /// custom action <c>Compliance</c>, whose output is the <see cref="Verdict"/>:
    /// <code>
    /// var engine = new RulesEngine.RulesEngine(workflows, new ReSettings().AddCompliance(evaluator));
    /// var results = await engine.ExecuteAllRulesAsync("approval", new RuleParameter("order", order), evaluator.ToRuleParameter(useCase));
    /// </code>
    /// </summary>
    /// <remarks>
    /// The action takes the use case from the rule parameter that its context names as <c>useCase</c> (by itself <c>useCase</c>), a <see cref="UseCase"/> or a
    /// <see cref="DescribedUse"/>; where there is none, it describes the rule parameters that <paramref name="facts"/> declares; where there are no facts, it takes the
    /// verdict of the parameter <c>compliance</c>. Its context may give the day as <c>asOf</c>. Where it fails, its output is null and its result has the
    /// exception: whoever reads it must look at both.
    /// </remarks>
    /// <param name="settings">The settings; they are changed.</param>
    /// <param name="evaluator">Gives the verdicts.</param>
    /// <param name="facts">Describes the shop's objects; null where use cases come as a parameter.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ArgumentException">The settings have an action of that name already.</exception>
    public static ReSettings AddCompliance(this ReSettings settings, IComplianceEvaluator evaluator, IFactSource? facts = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(evaluator);
        var actions = settings.CustomActions ?? [];
        if (actions.Keys.FirstOrDefault(name => string.Equals(name, ComplianceAction.Name, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            throw new ArgumentException($"The settings have an action '{taken}' already; add compliance once, or rename that action.", nameof(settings));
        }

        settings.CustomActions = new(actions, actions.Comparer) { [ComplianceAction.Name] = () => new ComplianceAction(evaluator, facts) };
        settings.CustomTypes = [.. (settings.CustomTypes ?? []).Concat([typeof(ComplianceParameter), typeof(Decision)]).Distinct()];
        return settings;
    }

    /// <summary>Evaluates a use case and makes a rule parameter of the verdict, a <see cref="ComplianceParameter"/>.</summary>
    /// <param name="evaluator">Gives the verdict.</param>
    /// <param name="useCase">The use case; a <see cref="DescribedUse"/> converts to it.</param>
    /// <param name="asOf">The day asked about; null takes the use case's, else today.</param>
    /// <param name="name">What expressions call it.</param>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary. It is thrown here, before a workflow could make <c>false</c> of it.</exception>
    public static RuleParameter ToRuleParameter(this IComplianceEvaluator evaluator, UseCase useCase, DateOnly? asOf = null, string name = ParameterName)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(useCase);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var topics = evaluator.Vocabulary.Topics.Select(topic => topic.Name).ToList();
        return new(name, new ComplianceParameter(evaluator.Evaluate(useCase, asOf), topics.Count == 0 ? null : topics));
    }

    /// <summary>Makes a rule parameter of a verdict that is at hand. Without a vocabulary, any topic may be asked for: a misspelt one is not found out.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="vocabulary">Whose topics may be asked for; null for any.</param>
    /// <param name="name">What expressions call it.</param>
    public static RuleParameter ToRuleParameter(this Verdict verdict, IComplianceVocabulary? vocabulary = null, string name = ParameterName)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(name, new ComplianceParameter(verdict, vocabulary is { Topics.Count: > 0 } ? [.. vocabulary.Topics.Select(topic => topic.Name)] : null));
    }

    /// <summary>
    /// The verdict as a result tree of RulesEngine, for those who show and log such trees. It succeeds where the use is permitted, and only there. Its children are the
    /// findings, in the order of the verdict; one succeeds where its norm applies.
    /// </summary>
    /// <remarks>
    /// RulesEngine's trees know success and failure. What is neither is told in two ways: <c>Rule.Properties["outcome"]</c> is <c>succeeded</c>, <c>failed</c> or
    /// <c>undetermined</c>, of the verdict and of each finding, and an undetermined one has an <see cref="RuleResultTree.ExceptionMessage"/> that begins with <c>undetermined:</c>. Properties of the verdict are
    /// <c>decision</c>, <c>possibleDecisions</c>, <c>asOf</c>, <c>missingFacts</c>, <c>gaps</c> and <c>engine</c>; of a finding <c>title</c>, <c>status</c>, <c>role</c>, <c>bearer</c>, <c>modality</c>,
    /// <c>topic</c>, <c>severity</c>, <c>fulfilment</c>, <c>missing</c> and <c>citations</c>. The action result holds the verdict itself.
    /// </remarks>
    /// <param name="verdict">The verdict.</param>
    public static RuleResultTree ToRuleResultTree(this Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return VerdictTree.Of(verdict);
    }
}
