using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Mutation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Mutation;

/// <summary>What is read from the states of rules is what the compiled engine's verdicts say, name by name.</summary>
public sealed class StateVerdictTests(ShippedScenarios shipped) : IClassFixture<ShippedScenarios>
{
    private static readonly DateOnly Now = new(2026, 1, 15);

    private static readonly string[] Names =
    [
        "decision", "possible", "cites", "asks", "exposures", "assurances", "obligations", "applies", "mayApply", "fulfilled", "defeated", "absent", "conflicts", "gaps", "assumes",
        "governedBy",
    ];

    [Fact]
    public void Found_RandomPacks_IsWhatVerdictsSay() => Property.Check(600, drawn =>
    {
        var oracle = new Comparison(drawn.Rules);
        return [.. drawn.UseCases.SelectMany(useCase => oracle.Differences(useCase, useCase.AsOf ?? Now))];
    });

    [Fact]
    public void Found_ShippedScenarios_IsWhatVerdictsSay()
    {
        var oracle = new Comparison(shipped.Rules);
        var useCases = ShippedScenarios.Some(7).Select(scenario => scenario.UseCase.UseCase);

        useCases.SelectMany(useCase => oracle.Differences(useCase, useCase.AsOf ?? Now)).Should().BeEmpty();
    }

    private sealed class Comparison(RuleSet rules)
    {
        private readonly RuleInterpreter _interpreter = new(rules);
        private readonly ComplianceEvaluator _engine = new(CompiledRules.Compile(rules), TimeProvider.System);

        public IEnumerable<string> Differences(UseCase useCase, DateOnly day)
        {
            var bound = UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, new DiagnosticBag())!;
            var judged = new JudgedUseCase(useCase, bound, day, _interpreter, _engine.Rules.Purpose);
            var states = new StateVerdict(judged, rules, _interpreter, judged.InForce);
            var verdict = _engine.Evaluate(useCase, day);
            return from name in Names
                   let read = string.Join(' ', states.Found(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                   let said = string.Join(' ', ScenarioCheck.Found(name, verdict).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                   where !string.Equals(read, said, StringComparison.Ordinal)
                   select $"{name}: read [{read}], said [{said}]";
        }
    }
}
