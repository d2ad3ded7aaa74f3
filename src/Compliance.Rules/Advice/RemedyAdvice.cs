using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>Looks for remedies of a verdict and says what each leads to. Immutable and thread-safe.</summary>
internal sealed class RemedyAdvice(ComplianceEvaluator evaluator)
{
    private readonly CompiledRules _rules = evaluator.Rules;

    /// <summary>The remedies of a verdict that the same evaluator gave.</summary>
    public RemedySearch Search(Verdict verdict)
    {
        if (verdict.Decision == Decision.Permitted && !verdict.Findings.Any(IsExposure))
        {
            return Result(RemedyOutcome.NothingToRemedy, []);
        }

        var slice = _rules.On(verdict.AsOf);
        var values = CaseValues.Of(verdict.UseCase, _rules.Vocabulary);
        var facts = Changeable(slice, values);
        var slots = facts.ConvertAll(fact => new Slot(fact.Fact, [values[fact.Fact.Index], .. fact.Classes.Select(members => members[0])], _rules.Purpose));
        var finder = new RemedyFinder(new(slice, new(slice), values, slots, _rules.Purpose));
        var remedies = finder.Find().Select(changes => ToRemedy(changes, facts, values, verdict))
            .OrderBy(remedy => remedy.Changes.Count)
            .ThenBy(remedy => remedy.Cost)
            .ThenByDescending(remedy => Preference.Rank(remedy.Decision))
            .ThenBy(remedy => remedy.ExposuresNew.Count - remedy.ExposuresGone.Count)
            .ToList();
        return Result(remedies.Count == 0 ? RemedyOutcome.NoneFound : RemedyOutcome.Found, remedies);
    }

    private List<(FactDefinition Fact, IReadOnlyList<IReadOnlyList<BoundValue>> Classes)> Changeable(RuleSlice slice, BoundValue?[] values)
    {
        var tests = new ValueTests(slice.Graph, _rules.Purpose);
        return [.. _rules.Vocabulary.Facts
            .Where(fact => fact is { CustomerControls: true, IsDerived: false })
            .Select(fact => (fact, ChangeSpace.Of(fact, values[fact.Index], tests)))
            .Where(fact => fact.Item2.Count > 0)];
    }

    private Remedy ToRemedy(
        ChangeSet changes, List<(FactDefinition Fact, IReadOnlyList<IReadOnlyList<BoundValue>> Classes)> facts, BoundValue?[] values, Verdict before)
    {
        var made = changes.Changes.OrderBy(change => facts[change.Slot].Fact.Index)
            .Select(change => ToFactChange(facts[change.Slot].Fact, facts[change.Slot].Classes[change.Value - 1], values)).ToList();
        var after = evaluator.Evaluate(made.Aggregate(before.UseCase, (useCase, change) => useCase.With(change.Fact, change.To)), before.AsOf);
        var (then, now) = (Exposures(after), Exposures(before));
        return new()
        {
            Changes = made,
            Cost = made.Sum(change => _rules.Vocabulary.Find(change.Fact)!.ChangeCost),
            Decision = after.Decision,
            PossibleDecisions = after.PossibleDecisions,
            Duties = [.. after.Findings.Where(IsOpenDuty).Select(Reference)],
            ExposuresGone = [.. now.Except(then)],
            ExposuresNew = [.. then.Except(now)],
        };
    }

    private static FactChange ToFactChange(FactDefinition fact, IReadOnlyList<BoundValue> members, BoundValue?[] values) => new()
    {
        Fact = fact.Name,
        From = values[fact.Index]?.ToFactValue(fact.Type),
        To = members[0].ToFactValue(fact.Type),

        // Of sets and numbers the others are the same change with something needless besides.
        OrElse = fact.Type is FactType.Enum or FactType.Region ? [.. members.Skip(1).Select(member => member.ToFactValue(fact.Type))] : [],
    };

    private static List<NormReference> Exposures(Verdict verdict) => [.. verdict.Findings.Where(IsExposure).Select(Reference)];

    private static bool IsExposure(Finding finding) =>
        finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission, Status: FindingStatus.Applies or FindingStatus.MayApply };

    private static bool IsOpenDuty(Finding finding) => finding is
    {
        Bearer: Bearer.Customer,
        Modality: Modality.Obligation,
        Standing: false,
        Status: FindingStatus.Applies or FindingStatus.MayApply,
        Fulfilment: not Fulfilment.Fulfilled,
    };

    private static NormReference Reference(Finding finding) => new(finding.Rule, finding.Title);

    private static RemedySearch Result(RemedyOutcome outcome, IReadOnlyList<Remedy> remedies) =>
        new() { Outcome = outcome, MostChanges = RemedyFinder.MostChanges, Remedies = remedies };
}
