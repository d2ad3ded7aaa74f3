using Compliance.Authoring.Interpretation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Tests.Interpretation;

/// <summary>The interpreter held against the compiled engine.</summary>
internal static class Agreement
{
    public static IEnumerable<string> Differences(RuleSet rules, UseCase useCase, Verdict verdict)
    {
        var (interpreter, _, states) = Read(rules, useCase, verdict.AsOf);
        var found = verdict.Findings.ToDictionary(finding => finding.Rule, finding => (FindingStatus?)finding.Status, StringComparer.Ordinal);
        return Enumerable.Range(0, interpreter.Count)
            .Where(place => interpreter[place] is Norm norm && states.StatusOf(place, norm) != found.GetValueOrDefault(norm.FullId))
            .Select(place => $"{interpreter[place]!.FullId}: {states.Conditions[place]}, {states.Applies[place]}, but {found.GetValueOrDefault(interpreter[place]!.FullId)} in {useCase}");
    }

    public static (RuleInterpreter Interpreter, RulesOfDay Day, RuleStates States) Read(RuleSet rules, UseCase useCase, DateOnly day)
    {
        var interpreter = new RuleInterpreter(rules);
        var bound = UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, new DiagnosticBag())!;
        var inForce = interpreter.On(day);
        return (interpreter, inForce, interpreter.Evaluate(inForce, bound));
    }
}
