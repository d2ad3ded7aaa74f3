using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;

namespace Compliance.Authoring.Differences;

/// <summary>One side of a comparison: rules on a day. Immutable.</summary>
/// <param name="Evaluator">Evaluates by the rules.</param>
/// <param name="Day">The day.</param>
/// <param name="Name">What people know the rules by, such as the folder they came from.</param>
internal sealed record RuleSide(ComplianceEvaluator Evaluator, DateOnly Day, string Name)
{
    public CompiledRules Rules => Evaluator.Rules;

    /// <summary>The rules in force on the day.</summary>
    public RuleSlice Slice => Rules.On(Day);

    /// <summary>Whether the day is today because no other was asked for.</summary>
    public bool IsToday { get; init; }

    /// <summary>What <c>--rules</c> must name to check a use by these rules; empty where that is the default.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How many bytes the files of its rules have.</summary>
    public long Length { get; init; }

    /// <summary>The norm in force with an id; null when there is none.</summary>
    public CompiledNorm? Find(string rule) => Slice.Norms.FirstOrDefault(norm => string.Equals(norm.Norm.FullId, rule, StringComparison.Ordinal));

    /// <summary>The verdict on a use case by these rules; null when they do not know a fact or value that it gives.</summary>
    public Verdict? Judge(UseCase useCase)
    {
        try
        {
            return Evaluator.Evaluate(useCase, Day);
        }
        catch (InvalidUseCaseException)
        {
            return null;
        }
    }
}
