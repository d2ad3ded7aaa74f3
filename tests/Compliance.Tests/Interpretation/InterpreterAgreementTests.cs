using Compliance.Authoring.Interpretation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Interpretation;

/// <summary>Coverage and mutation trust the interpreter; it must say of every norm what the compiled engine says.</summary>
public sealed class InterpreterAgreementTests(ShippedScenarios shipped) : IClassFixture<ShippedScenarios>
{
    [Fact]
    public void Evaluate_RandomPacks_GivesTheStatusesOfTheEngine() => Property.Check(ruleSets: 400, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        return [.. drawn.UseCases.SelectMany(useCase => Differences(drawn.Rules, useCase, engine.Evaluate(useCase)))];
    });

    [Fact]
    public void Evaluate_ShippedScenarios_GivesTheStatusesOfTheEngine() =>
        ShippedScenarios.Some()
            .SelectMany(scenario => Differences(shipped.Rules, scenario.UseCase.UseCase, shipped.Judge(scenario)))
            .Should().BeEmpty();

    [Fact]
    public void WhyNot_OfWhatDoesNotApply_AlwaysHasAReason() =>
        ShippedScenarios.Files().Take(6).SelectMany(ShippedScenarios.Read).SelectMany(scenario =>
        {
            var verdict = shipped.Judge(scenario);
            var (interpreter, day, states) = Read(shipped.Rules, scenario.UseCase.UseCase, verdict.AsOf);
            return Enumerable.Range(0, interpreter.Count)
                .Where(place => WhyNot.Of(interpreter, place, day, states).Count == 0 == (states.Applies[place] != Truth.True))
                .Select(place => $"{scenario.Name}: {interpreter[place]!.FullId}");
        }).Should().BeEmpty();

    private static IEnumerable<string> Differences(RuleSet rules, UseCase useCase, Verdict verdict)
    {
        var (interpreter, _, states) = Read(rules, useCase, verdict.AsOf);
        var found = verdict.Findings.ToDictionary(finding => finding.Rule, finding => (FindingStatus?)finding.Status, StringComparer.Ordinal);
        return Enumerable.Range(0, interpreter.Count)
            .Where(place => interpreter[place] is Norm norm && states.StatusOf(place, norm) != found.GetValueOrDefault(norm.FullId))
            .Select(place => $"{interpreter[place]!.FullId}: {states.Conditions[place]}, {states.Applies[place]}, but {found.GetValueOrDefault(interpreter[place]!.FullId)} in {useCase}");
    }

    private static (RuleInterpreter Interpreter, RulesOfDay Day, RuleStates States) Read(RuleSet rules, UseCase useCase, DateOnly day)
    {
        var interpreter = new RuleInterpreter(rules);
        var bound = UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, new DiagnosticBag())!;
        var inForce = interpreter.On(day);
        return (interpreter, inForce, interpreter.Evaluate(inForce, bound));
    }
}
