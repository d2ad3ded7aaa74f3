using Compliance.Authoring.Interpretation;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using Xunit;

namespace Compliance.Tests.PacksOnRulesEngine;

/// <summary>The seam between states of norms and a verdict, without RulesEngine: the states of the interpreter give the verdict of the matrix.</summary>
public sealed class StatedAnswerTests
{
    [Fact]
    public void Evaluate_StatesOfTheInterpreter_GivesTheSameBytes() => Property.Check(ruleSets: 200, drawn =>
    {
        var rules = CompiledRules.Compile(drawn.Rules);
        var native = new ComplianceEvaluator(rules, TimeProvider.System);
        var other = new ComplianceEvaluator(rules, TimeProvider.System, new() { States = _ => new Interpreted(drawn.Rules) });
        return
        [
            .. drawn.UseCases
                .Select(useCase => (Expected: native.Evaluate(useCase, Engine.DayOf(useCase)).ToJson(), Found: other.Evaluate(useCase, Engine.DayOf(useCase)).ToJson()))
                .Where(pair => pair.Expected != pair.Found).Select(pair => $"expected {pair.Expected}\nbut found {pair.Found}"),
        ];
    });

    private sealed class Interpreted(RuleSet rules) : INormStateSource
    {
        private readonly RuleInterpreter _interpreter = new(rules);

        public INormStates Evaluate(BoundUseCase useCase, DateOnly day)
        {
            var states = _interpreter.Evaluate(_interpreter.On(day), useCase);
            return new States(_interpreter, states, TextsNotHeld.AreMissing(rules.NotHeld.On(day).Select(text => (text, states.Facts.Evaluate(text.When)))));
        }

        private sealed record States(RuleInterpreter Interpreter, RuleStates Of, Truth TextsNotHeld) : INormStates
        {
            public NormState this[Norm norm] => Of.StateOf(Interpreter.PlaceOf(norm.FullId));
        }
    }
}
