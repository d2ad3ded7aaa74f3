using Compliance.Rules.Hosting;
using Compliance.RulesEngine.Evaluating;

namespace Compliance.RulesEngine;

/// <summary>Options that this package adds.</summary>
public static class RulesEngineOptionsExtensions
{
    /// <summary>
    /// Lets RulesEngine work out which norms apply, in place of the engine's own matrix: the packs are exported as by <see cref="PackWorkflows"/>, and the verdict,
    /// made of their results by the same code as ever, is byte for byte the same. Slower by far; a second opinion for those who want one. Remedies and questions of
    /// interviews are still searched for with the engine's own. Workflows are made, and compiled, when a day is first asked about.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <returns>The options.</returns>
    public static ComplianceOptions EvaluateWithRulesEngine(this ComplianceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.States = rules => new RulesEngineStates(rules);
        return options;
    }
}
