using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Interpretation;

/// <summary>The states of all rules in one use case, by the rules' places in an interpreter; False where a rule is not in force.</summary>
internal sealed class RuleStates(int count, FactView facts)
{
    /// <summary>Scope and condition hold and the exception does not, before any defeat.</summary>
    public Truth[] Conditions { get; } = new Truth[count];

    /// <summary>The rule applies, after defeat.</summary>
    public Truth[] Applies { get; } = new Truth[count];

    /// <summary>Of norms: applies when defeat by prohibitions is ignored.</summary>
    public Truth[] Grants { get; } = new Truth[count];

    /// <summary>Of obligations: the duty is met.</summary>
    public Truth[] Fulfilled { get; } = new Truth[count];

    public FactView Facts => facts;

    /// <summary>What becomes of the norm at a place.</summary>
    public NormState StateOf(int place) => new(Conditions[place], Applies[place], Grants[place], Fulfilled[place]);

    /// <summary>The status of the finding that a norm gives; null where it gives none.</summary>
    public FindingStatus? StatusOf(int place, Norm norm) => StateOf(place).StatusOf(norm);
}
