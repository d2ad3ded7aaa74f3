using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Scenarios;

/// <summary>Holds scenarios against loaded packs. A name that no pack has could never be found, nor be missed: an <c>absent</c> rule that does not exist proves nothing.</summary>
internal sealed class ScenarioBinder(RuleSet rules)
{
    private readonly ExpectedNames _names = new(rules);

    /// <summary>Binds a file's scenarios; null when a fault was reported.</summary>
    public IReadOnlyList<BoundScenario>? Bind(IReadOnlyList<Scenario> scenarios, DiagnosticBag diagnostics)
    {
        var reported = new HashSet<Diagnostic>();
        var bound = new List<BoundScenario>(scenarios.Count);
        foreach (var scenario in scenarios)
        {
            var faults = new DiagnosticBag();
            if (UseCaseBinder.Bind(scenario.UseCase.UseCase, rules.Vocabulary, scenario.UseCase, faults) is { } useCase)
            {
                bound.Add(new(scenario, useCase));
            }

            foreach (var property in scenario.Expectation.Properties)
            {
                CheckNames(property, faults);
            }

            foreach (var fault in faults.Sorted().Where(reported.Add))
            {
                diagnostics.Add(fault);
            }
        }

        return reported.Count == 0 ? bound : null;
    }

    private void CheckNames(JsonProperty expectation, DiagnosticBag faults)
    {
        foreach (var word in Scenario.Words(expectation.Value))
        {
            if (_names.UnknownKind(expectation.Name, word.Value) is { } kind)
            {
                faults.Add(() => Faults.UnknownExpected(word.At, kind, word.Value, faults.Candidates(_names.Known(expectation.Name))));
            }
        }
    }
}
