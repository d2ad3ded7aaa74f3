using Compliance.Json;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Workflows;

namespace Compliance.RulesEngine.Describing;

/// <summary>What the properties of a rule say of a fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Success">The value when the rule succeeds; null where an expression gives it.</param>
/// <param name="Otherwise">The value when it fails; null where an expression gives it, or nothing is said.</param>
internal sealed record SaidFact(FactDescription Fact, FactValue? Success, FactValue? Otherwise);

/// <summary>
/// Reads <c>fact</c>, <c>value</c> and <c>otherwise</c> of rules' properties. Other properties are the shop's own, unless they look like a slip of one of these.
/// </summary>
/// <param name="vocabulary">The facts there are.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class SaidFactReader(IComplianceVocabulary vocabulary, DiagnosticBag diagnostics)
{
    private const string FactName = "fact";
    private const string Success = "value";
    private const string Otherwise = "otherwise";

    private static readonly string[] Words = [FactName, Success, Otherwise];

    /// <summary>Reads what a rule says; null when a fault was reported.</summary>
    public SaidFact? Read(RuleDocument rule)
    {
        CheckSlips(rule);
        if (rule.Properties?[FactName] is not { } named)
        {
            diagnostics.Add(WorkflowFaults.SaysNoFact(rule.At, rule.Name));
            return null;
        }

        if (named is not JsonString name)
        {
            diagnostics.Add(ReadingFaults.WrongType(At(rule, named), "\"fact\"", named.Kind, "the name of a fact"));
            return null;
        }

        var at = At(rule, name);
        if (vocabulary.Find(name.Value) is not { } fact)
        {
            diagnostics.Add(Fault(at, new UseCase { [Known(name.Value)] = FactValue.Unknown }) ?? WorkflowFaults.SaysNoFact(at, rule.Name));
            return null;
        }

        var before = diagnostics.Count;
        var success = Value(rule, fact, Success);
        var otherwise = Value(rule, fact, Otherwise);
        CheckOnce(rule, fact);
        return diagnostics.Count > before ? null : new(fact, success, otherwise);
    }

    /// <summary>Reports a rule inside another that says a fact: whether it would be said is the outer rule's, and nobody could tell.</summary>
    public void RefuseInside(RuleDocument rule)
    {
        if (rule.Properties?[FactName] is not null || rule.OnSuccess is not null || rule.OnFailure is not null)
        {
            diagnostics.Add(WorkflowFaults.FactInside(rule.At, rule.Name));
        }
    }

    private void CheckOnce(RuleDocument rule, FactDescription fact)
    {
        var hasValue = rule.Properties?[Success] is not null;
        if (hasValue && rule.OnSuccess is not null)
        {
            diagnostics.Add(WorkflowFaults.TwoValues(rule.At, rule.Name, "success"));
        }
        else if (!hasValue && rule.OnSuccess is null)
        {
            diagnostics.Add(WorkflowFaults.NoValue(rule.At, rule.Name, fact.Name));
        }

        if (rule.Properties?[Otherwise] is not null && rule.OnFailure is not null)
        {
            diagnostics.Add(WorkflowFaults.TwoValues(rule.At, rule.Name, "failure"));
        }
    }

    /// <summary>A value that is written; null where none is, or a fault was reported.</summary>
    private FactValue? Value(RuleDocument rule, FactDescription fact, string property)
    {
        if (rule.Properties?[property] is not { } json)
        {
            return null;
        }

        var at = At(rule, json);
        var found = new DiagnosticBag();
        var value = UseCaseReader.Value(fact.Name, json, found);
        foreach (var fault in found.Sorted())
        {
            diagnostics.Add(fault with { At = at });
        }

        if (value is not null && Fault(at, new UseCase { [fact.Name] = value }) is { } wrong)
        {
            diagnostics.Add(wrong);
            return null;
        }

        return value;
    }

    /// <summary>What the vocabulary says of a use case, told of a place; null when nothing.</summary>
    private Diagnostic? Fault(SourceLocation at, UseCase useCase) => vocabulary.Validate(useCase) is [{ } fault, ..]
        ? new(fault.Code, at, fault.Message, fault.Remedy) { Fact = fault.Fact, Nearest = fault.Nearest }
        : null;

    private void CheckSlips(RuleDocument rule)
    {
        foreach (var property in rule.Properties?.Properties ?? [])
        {
            if (!Words.Contains(property.Name, StringComparer.Ordinal) && Nearest.Of(property.Name, Words) is { } meant)
            {
                diagnostics.Add(WorkflowFaults.SlipInProperties(rule.At.Line == 0 ? rule.At : property.At, property.Name, meant));
            }
        }
    }

    private static string Known(string name) => name.Length == 0 ? "?" : name;

    private static SourceLocation At(RuleDocument rule, JsonValue json) => rule.At.Line == 0 ? rule.At : json.At;
}
