using Compliance.Authoring.Differences;
using Compliance.Register.Chain;
using Compliance.Rules.Advice;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;

namespace Compliance.Register.Watching;

/// <summary>Judges approved uses anew and holds them against how they stood. Belongs to one run.</summary>
/// <param name="rules">The rules of today.</param>
/// <param name="clock">Of the evaluators; no verdict depends on it, for the day is given.</param>
/// <param name="day">The day.</param>
internal sealed class Watcher(CompiledRules rules, TimeProvider clock, DateOnly day)
{
    private readonly Dictionary<EntrySettings, ComplianceEvaluator> _evaluators = [];

    /// <summary>What is to be said of an approval, and its verdict now; null for one that had ended when it was last looked at, or that was looked at on a later day.</summary>
    /// <param name="approval">The approval.</param>
    /// <param name="before">How it stood: its last baseline, else the approval itself.</param>
    public (Raised Raised, Verdict? Now)? Look(RegisterEntry approval, RegisterEntry before)
    {
        var was = before.Verdict!;
        if (Endings.On(approval, was.AsOf) == Ending.Over || day < was.AsOf)
        {
            return null;
        }

        var raised = new Raised(approval, day) { Ending = Endings.On(approval, day) is var ending && ending > Endings.On(approval, was.AsOf) ? ending : Ending.None };
        try
        {
            var evaluator = Evaluator(approval.Settings);
            var now = EntryMaker.Plain(evaluator.Evaluate(was.UseCase, day));
            return (raised.Ending == Ending.Over ? raised : raised with { Change = Change(approval, was, now, evaluator), Stale = Stale(was, now) }, now);
        }
        catch (InvalidUseCaseException exception)
        {
            return (raised with { NotJudged = exception.Details[0].Message }, null);
        }
    }

    /// <summary>What comes out otherwise between two verdicts on one approval; null where neither decision, duties nor exposures do.</summary>
    /// <param name="approval">The approval.</param>
    /// <param name="was">The verdict before.</param>
    /// <param name="now">The verdict after.</param>
    /// <param name="evaluator">Looks for what would help; null for none.</param>
    public static Flip? Change(RegisterEntry approval, Verdict was, Verdict now, ComplianceEvaluator? evaluator)
    {
        var flip = new Flip((int)Math.Min(approval.Sequence, int.MaxValue), was, now, Shift.Between(was, now, was: null, now: null)) { Called = Raised.NameOf(approval) };
        return !flip.IsDecidedOtherwise && !flip.Shifts.Any(Counts) ? null
            : evaluator is not null && flip.IsWorse ? flip with { Remedies = flip.OnlyAgainst(new RemedyAdvice(evaluator).Search(now)) }
            : flip;
    }

    /// <summary>The texts of which only the later verdict warns.</summary>
    public static IReadOnlyList<VerdictWarning> Stale(Verdict was, Verdict now)
    {
        var known = Texts(was).Select(warning => warning.Document).ToHashSet(StringComparer.Ordinal);
        return [.. Texts(now).Where(warning => !known.Contains(warning.Document))];
    }

    /// <summary>Whether it is a duty of the customer or an exposure; what only decides shows in the decision.</summary>
    private static bool Counts(Shift shift) => shift.Finding is { Bearer: Bearer.Customer, Modality: Modality.Obligation } or { Bearer: Bearer.Vendor, Modality: Modality.Permission };

    private static IEnumerable<VerdictWarning> Texts(Verdict verdict) => verdict.Warnings.Where(warning => warning.Kind == VerdictWarningKind.Stale);

    private ComplianceEvaluator Evaluator(EntrySettings settings) =>
        _evaluators.TryGetValue(settings, out var known) ? known : _evaluators[settings] = new(rules, clock, settings.ForEvaluator);
}
