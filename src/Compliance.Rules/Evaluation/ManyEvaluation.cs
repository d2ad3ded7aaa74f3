namespace Compliance.Rules.Evaluation;

/// <summary>Evaluates use cases group by group: the use cases of a group on all cores, the groups one after the other, when the caller has taken the last.</summary>
internal static class ManyEvaluation
{
    /// <summary>Use cases in a group, for each core: enough to be worth sharing out, few enough to be there soon.</summary>
    private const int PerCore = 64;

    public static IEnumerable<Verdict> Evaluate(ComplianceEvaluator evaluator, IEnumerable<UseCase> useCases, DateOnly? asOf, CancellationToken cancellation)
    {
        foreach (var group in useCases.Chunk(PerCore * Environment.ProcessorCount))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var verdict in Evaluate(evaluator, group, asOf))
            {
                yield return verdict;
            }
        }
    }

    /// <summary>The verdicts of a group up to the first use case that does not fit, for which the exception is thrown: as if they were evaluated one by one.</summary>
    private static IEnumerable<Verdict> Evaluate(ComplianceEvaluator evaluator, UseCase[] useCases, DateOnly? asOf)
    {
        var verdicts = new Verdict?[useCases.Length];
        Parallel.For(0, useCases.Length, index =>
        {
            try
            {
                verdicts[index] = evaluator.Evaluate(useCases[index], asOf);
            }
            catch (Exception exception) when (exception is InvalidUseCaseException or ArgumentNullException)
            {
                verdicts[index] = null;
            }
        });
        for (var index = 0; index < verdicts.Length; index++)
        {
            yield return verdicts[index] ?? evaluator.Evaluate(useCases[index], asOf);
        }
    }
}
