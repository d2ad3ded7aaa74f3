using Compliance.Rules.Vocabularies;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Expressions;

namespace Compliance.RulesEngine.Describing;

/// <summary>A fact and the rules that say it. Immutable and thread-safe.</summary>
/// <param name="fact">The fact.</param>
/// <param name="values">Knows the other names of values, and which are narrower; null where a vocabulary that is not this library's does not tell.</param>
/// <param name="rules">The rules, in order; at least one.</param>
internal sealed class DescribedFact(FactDescription fact, ValueTree? values, IReadOnlyList<FactRule> rules)
{
    /// <summary>The fact's name.</summary>
    public string Name => fact.Name;

    /// <summary>What the rules say together; null where they say nothing or contradict each other.</summary>
    /// <param name="frame">The objects.</param>
    /// <param name="notKnown">Takes what could not be said.</param>
    /// <param name="faults">Takes contradictions.</param>
    public FactValue? Say(Frame frame, List<FactNotKnown> notKnown, List<Diagnostic> faults)
    {
        var before = notKnown.Count;
        FactRule? by = null;
        FactValue? said = null;
        var isContradicted = false;
        foreach (var rule in rules)
        {
            var outcome = rule.Evaluate(frame);
            if (outcome.Why is { } why)
            {
                notKnown.Add(new(Name, rule.Workflow, rule.Name, why.Expression, why.Cause, why.At));
            }
            else if (outcome.Value is { } value && said is null)
            {
                (said, by) = (value, rule);
            }
            else if (outcome.Value is { } next && fact.Type == "set")
            {
                said = Union(said!, next);
            }
            else if (outcome.Value is { } other && !Agree(ref said, other))
            {
                isContradicted = true;
                faults.Add(WorkflowFaults.Contradiction(rule.At, Name, rule.Workflow, rule.Name, other.ToString(), by!.Workflow, by.Name, said!.ToString()));
            }
        }

        return isContradicted ? null : notKnown.Count > before ? FactValue.Unknown : said;
    }

    /// <summary>Whether two values are of one mind; the narrower one is kept. "Not known" says nothing against a value, and is kept.</summary>
    private bool Agree(ref FactValue? said, FactValue other)
    {
        if (said!.Kind == FactValueKind.Unknown || other.Kind == FactValueKind.Unknown)
        {
            said = FactValue.Unknown;
            return true;
        }

        if (said.Kind != FactValueKind.Text || other.Kind != FactValueKind.Text)
        {
            return said.Equals(other);
        }

        if (values?.Find(said.AsText()) is not { } one || values.Find(other.AsText()) is not { } two)
        {
            return said.Equals(other);
        }

        if (values.Meets(two, one) == Truth.True)
        {
            said = values.Meets(one, two) == Truth.True ? said : other;
            return true;
        }

        return values.Meets(one, two) == Truth.True;
    }

    /// <summary>The elements of both, each once. <c>true</c> is all of them and <c>false</c> or <c>none</c> is none; with "not known" the whole is not known.</summary>
    private static FactValue Union(FactValue one, FactValue two)
    {
        if (one.Kind == FactValueKind.Unknown || two.Kind == FactValueKind.Unknown)
        {
            return FactValue.Unknown;
        }

        if (one.Equals(FactValue.True) || two.Equals(FactValue.True))
        {
            return FactValue.True;
        }

        return FactValue.Set([.. Elements(one).Concat(Elements(two)).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Elements(FactValue value) =>
        value.Kind == FactValueKind.Boolean ? [] : value.AsSet().Where(name => !string.Equals(name, "none", StringComparison.Ordinal));
}
