using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Evaluation;

/// <summary>Evaluates use cases against compiled rules. Immutable and thread-safe; takes no lock.</summary>
/// <param name="rules">The rules.</param>
/// <param name="clock">Says what day it is where neither caller nor use case do.</param>
/// <param name="maximumSourceAge">After how many days without a check a secondary source is warned of.</param>
internal sealed class ComplianceEvaluator(CompiledRules rules, TimeProvider clock, int maximumSourceAge = Freshness.DefaultDays) : IComplianceEvaluator
{
    public CompiledRules Rules => rules;

    public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        var diagnostics = new DiagnosticBag();
        var bound = UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, diagnostics);
        if (bound is null)
        {
            var faults = diagnostics.Sorted().Select(fault => $"{fault.Code}: {fault.Message}; {fault.Remedy}").ToList();
            throw new InvalidUseCaseException(string.Join(Environment.NewLine, faults), faults);
        }

        return Evaluate(useCase, bound, asOf);
    }

    /// <summary>Evaluates a use case that is already bound to the vocabulary of these rules.</summary>
    public Verdict Evaluate(UseCase useCase, BoundUseCase bound, DateOnly? asOf)
    {
        var day = asOf ?? useCase.AsOf ?? Today();
        return new VerdictAssembly(rules, rules.On(day), bound, new Freshness(day, maximumSourceAge)).Assemble(useCase, day);
    }

    /// <summary>Today's date in coordinated universal time: the same everywhere.</summary>
    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
