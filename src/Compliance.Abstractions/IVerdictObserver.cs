namespace Compliance;

/// <summary>
/// Sees every verdict that is given: to write an audit trail, to count, to alert. Register it with <c>services.AddSingleton&lt;IVerdictObserver, …&gt;()</c> or
/// <c>ComplianceOptions.AddObserver</c>.
/// </summary>
/// <remarks>
/// <para>Called once for each verdict of <see cref="IComplianceEvaluator.Evaluate"/>, <see cref="IComplianceEvaluator.EvaluateMany"/>,
/// <see cref="IComplianceEvaluator.EvaluateManyAsync"/> and <see cref="IComplianceAdvisor.EvaluateWithRemedies"/>, after it is made and before the caller has it,
/// on the thread that evaluates: of a stream, on several at once and in no order. So it must be thread-safe, and quick: what is slow belongs in a queue.</para>
/// <para>Not called for <see cref="IComplianceEvaluator.Decide"/>, which makes no verdict, nor for what an interview or a search for remedies tries out.</para>
/// <para>An exception that it throws changes no verdict and reaches no caller: it is logged and counted (<c>compliance.observer.failures</c>), and the other
/// observers are called. Who must not use an AI product without a record writes the record first and asks then.</para>
/// </remarks>
public interface IVerdictObserver
{
    /// <summary>Sees a verdict.</summary>
    /// <param name="verdict">The verdict; it holds the use case.</param>
    void Observe(Verdict verdict);
}
