using Compliance.RulesEngine.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compliance.RulesEngine;

/// <summary>Fact workflows without a container: for a script, a test, a function.</summary>
public static class FactSource
{
    /// <summary>Loads fact workflows.</summary>
    /// <param name="configure">Says which, and about which objects. Relative paths are looked for in the process's current folder. Sources are not watched.</param>
    /// <param name="evaluator">Whose vocabulary has the facts; workflows follow it when its packs are loaded anew.</param>
    /// <exception cref="FactWorkflowException">The workflows have faults; it lists them all.</exception>
    public static IFactSource Load(Action<FactWorkflowOptions> configure, IComplianceEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(evaluator);
        var options = new FactWorkflowOptions();
        configure(options);
        options.ReloadOnChange = false;
        return new ReloadingFactSource(options, Directory.GetCurrentDirectory(), evaluator, TimeProvider.System, NullLogger.Instance);
    }
}
