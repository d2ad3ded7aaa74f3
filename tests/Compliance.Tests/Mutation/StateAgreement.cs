using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Mutation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Tests.Mutation;

/// <summary>What is read from the states of rules, held against the compiled engine's verdicts, name by name.</summary>
internal sealed class StateAgreement(RuleSet rules)
{
    private static readonly string[] Names =
    [
        "decision", "possible", "cites", "asks", "exposures", "assurances", "obligations", "applies", "mayApply", "fulfilled", "defeated", "absent", "conflicts", "gaps", "assumes",
        "governedBy",
    ];

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
