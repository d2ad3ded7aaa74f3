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
            return Result(RemedyOutcome.NothingToRemedy, [], RemedyFinder.MostChanges);
        }

        var slice = _rules.On(verdict.AsOf);
        var values = CaseValues.Of(verdict.UseCase, evaluator);
        var slots = Changeable(slice, values);
        var open = new OpenCase(slice, new(slice), values, [.. slots.Select(slot => slot.ToSlot(values[slot.Fact.Index], _rules.Purpose))], _rules.Purpose);
        var finder = new RemedyFinder(open, slots, () => ReachableDecisions.Of(slice, _rules.Vocabulary, values, open.Slots, _rules.Purpose));
        var remedies = RemedyGroups.Of(finder.Find().Select(changes => ToRemedy(changes, slots, values, verdict))
            .OrderBy(found => found.Remedy.Changes.Count)
            .ThenBy(found => found.Remedy.Cost)
            .ThenByDescending(found => Preference.Rank(found.Remedy.PossibleDecisions))
            .ThenBy(found => found.Remedy.ExposuresNew.Count - found.Remedy.ExposuresGone.Count));
        return Result(remedies.Count == 0 ? RemedyOutcome.NoneFound : RemedyOutcome.Found, remedies, finder.Tried);
    }

    private List<ChangeSlot> Changeable(RuleSlice slice, BoundValue?[] values)
    {
        var tests = new ValueTests(slice.Graph, _rules.Purpose);
        return [.. _rules.Vocabulary.Facts
            .Where(fact => fact is { CustomerControls: true, IsDerived: false })
            .Select(fact => new ChangeSlot(fact, ChangeSpace.Of(fact, values[fact.Index], tests, value => IsPossible(fact, value, values))))
            .Where(slot => slot.Classes.Count > 0)];
    }

    /// <summary>Whether a changed value goes together with vendor, product and plan as they are.</summary>
    private bool IsPossible(FactDefinition fact, BoundValue value, BoundValue?[] values) =>
        value.Names is not [var name] || _rules.Vocabulary.Products.IsPossible(fact, name, values);

    private (Remedy Remedy, Verdict After) ToRemedy(ChangeSet changes, List<ChangeSlot> slots, BoundValue?[] values, Verdict before)
    {
        var made = changes.Changes.OrderBy(change => slots[change.Slot].Fact.Index)
            .Select(change => ToFactChange(slots[change.Slot].Fact, slots[change.Slot].ClassOf(change.Value).Members, values)).ToList();
        var after = evaluator.Evaluate(made.Aggregate(before.UseCase, (useCase, change) => useCase.With(change.Fact, change.To)), before.AsOf);
        var (then, now) = (Exposures(after), Exposures(before));
        var remedy = new Remedy
        {
            Changes = made,
            Cost = made.Sum(change => _rules.Vocabulary.Find(change.Fact)!.ChangeCost),
            Decision = after.Decision,
            PossibleDecisions = after.PossibleDecisions,
            Duties = [.. after.Findings.Where(finding => IsDuty(finding) && IsSurelyOpen(finding)).Select(Reference)],
            PossibleDuties = [.. after.Findings.Where(finding => IsDuty(finding) && !IsSurelyOpen(finding)).Select(Reference)],
            ExposuresGone = [.. now.Except(then)],
            ExposuresNew = [.. then.Except(now)],
        };
        return (remedy, after);
    }

    private static FactChange ToFactChange(FactDefinition fact, IReadOnlyList<BoundValue> members, BoundValue?[] values) => new()
    {
        Fact = fact.Name,
        From = values[fact.Index]?.ToFactValue(fact.Type),
        To = members[0].ToFactValue(fact.Type),

        // Of numbers the others are the same change; any of the class is as good.
        OrElse = fact.Type != FactType.Number ? [.. members.Skip(1).Select(member => member.ToFactValue(fact.Type))] : [],
    };

    private static List<NormReference> Exposures(Verdict verdict) => [.. verdict.Findings.Where(IsExposure).Select(Reference)];

    private static bool IsExposure(Finding finding) =>
        finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission, Status: FindingStatus.Applies or FindingStatus.MayApply };

    /// <summary>Whether a finding speaks of a duty that is not met, or not surely.</summary>
    private static bool IsDuty(Finding finding) => finding is
    {
        Bearer: Bearer.Customer,
        Modality: Modality.Obligation,
        Standing: false,
        Status: FindingStatus.Applies or FindingStatus.MayApply,
        Fulfilment: not Fulfilment.Fulfilled,
    };

    private static bool IsSurelyOpen(Finding duty) => duty is { Status: FindingStatus.Applies, Fulfilment: Fulfilment.Outstanding };

    private static NormReference Reference(Finding finding) => new(finding.Rule, finding.Title);

    private static RemedySearch Result(RemedyOutcome outcome, IReadOnlyList<Remedy> remedies, int mostChanges) =>
        new() { Outcome = outcome, MostChanges = mostChanges, Remedies = remedies };
}
