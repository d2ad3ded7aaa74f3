using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Expressions;

namespace Compliance.RulesEngine.Describing;

/// <summary>A fact and the rules that say it. Immutable and thread-safe.</summary>
internal sealed class DescribedFact
{
    private readonly FactDescription _fact;
    private readonly IReadOnlyList<FactRule> _rules;
    private readonly Dictionary<string, ValueDescription> _byName;

    /// <param name="fact">The fact.</param>
    /// <param name="rules">The rules, in order; at least one.</param>
    public DescribedFact(FactDescription fact, IReadOnlyList<FactRule> rules)
    {
        _fact = fact;
        _rules = rules;
        _byName = fact.Values.SelectMany(value => value.OtherNames.Prepend(value.Name).Select(name => (name, value)))
            .DistinctBy(pair => pair.name, StringComparer.Ordinal).ToDictionary(pair => pair.name, pair => pair.value, StringComparer.Ordinal);
    }

    /// <summary>The fact's name.</summary>
    public string Name => _fact.Name;

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
        foreach (var rule in _rules)
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
            else if (outcome.Value is { } next && _fact.Type == "set")
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

        var (one, two) = (MainName(said.AsText()), MainName(other.AsText()));
        if (IsNarrower(two, one))
        {
            said = other;
            return true;
        }

        return string.Equals(one, two, StringComparison.Ordinal) || IsNarrower(one, two);
    }

    private string MainName(string name) => _byName.TryGetValue(name, out var value) ? value.Name : name;

    /// <summary>Whether a value is a special case of another; of a region that may be a part of a country, which no list has.</summary>
    private bool IsNarrower(string narrow, string broad)
    {
        if (_byName.TryGetValue(narrow, out var value))
        {
            return value.Broader.Contains(broad, StringComparer.Ordinal);
        }

        return _fact.Type == "region" && narrow.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
            && narrow[..dash] is var country && (string.Equals(country, broad, StringComparison.Ordinal) || IsNarrower(country, broad));
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
