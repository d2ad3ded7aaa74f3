using System.Globalization;
using RulesEngine.Actions;
using RulesEngine.Models;

namespace Compliance.RulesEngine.Verdicts;

/// <summary>The action that gives a verdict. Made anew for each rule that runs it.</summary>
/// <param name="evaluator">Gives the verdict.</param>
/// <param name="facts">Describes the shop's objects; null for none.</param>
internal sealed class ComplianceAction(IComplianceEvaluator evaluator, IFactSource? facts) : ActionBase
{
    /// <summary>What workflows call it.</summary>
    public const string Name = "Compliance";

    private const string UseCaseKey = "useCase";
    private const string DayKey = "asOf";

    public override ValueTask<object> Run(ActionContext context, RuleParameter[] ruleParameters)
    {
        var isNamed = context.TryGetContext<string>(UseCaseKey, out var named);
        DateOnly? day = context.TryGetContext<string>(DayKey, out var written) ? Day(written) : null;
        var given = Find(ruleParameters, isNamed ? named : UseCaseKey);
        if (given is not null || isNamed)
        {
            return new(evaluator.Evaluate(UseCase(given, named), day));
        }

        if (facts is not null)
        {
            return new(evaluator.Evaluate(facts.Describe([.. facts.Parameters.Select(declared => Object(ruleParameters, declared))]), day));
        }

        return ruleParameters.Select(parameter => parameter.Value).OfType<ComplianceParameter>().FirstOrDefault() is { } parameter && day is null
            ? new(parameter.Verdict)
            : throw new InvalidOperationException($"Action {Name} has no use case; give the rules a parameter '{UseCaseKey}', or give AddCompliance a source of facts.");
    }

    private static UseCase UseCase(RuleParameter? given, string? named) => given?.Value switch
    {
        UseCase useCase => useCase,
        DescribedUse described => described,
        null => throw new InvalidOperationException($"Action {Name} finds no use case in a parameter '{named ?? UseCaseKey}'; give the rules one."),
        var other => throw new InvalidOperationException($"Parameter '{given.Name}' is a {other.GetType().Name}, not a use case."),
    };

    private static object? Object(RuleParameter[] parameters, FactParameter declared) => Find(parameters, declared.Name) is { } parameter
        ? parameter.Value
        : throw new InvalidOperationException($"Action {Name} describes '{declared.Name}', which is no parameter of the rules; give them one, null where it is not there.");

    private static RuleParameter? Find(RuleParameter[] parameters, string? name) =>
        Array.Find(parameters, parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));

    private static DateOnly Day(string written) => IsoDate.TryParse(written, out var day)
        ? day
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"\"{DayKey}\" {Legible.Quote(written)} is no date; write a day of the calendar as 2026-01-15."));
}
