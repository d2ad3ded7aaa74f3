namespace Compliance.Authoring.Differences;

/// <summary>A norm that stands otherwise to one use case than before. Immutable.</summary>
/// <param name="Finding">What the verdict after says of it or, where it goes, the one before.</param>
/// <param name="Before">Whether it held before; of obligations, whether the duty was open. Unknown: it may have.</param>
/// <param name="After">Whether it holds after.</param>
internal sealed record Shift(Finding Finding, Truth Before, Truth After)
{
    /// <summary>Of grants: the elements of the purpose that it covers otherwise; empty where the purpose is covered as one.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    public bool Comes => After > Before;

    /// <summary>What changes between two verdicts on one use, the vendor's norms and duties; of the norms that only decide, those that push where the decision
    /// goes; and where it is open on both sides, all, for they change what is to be asked.</summary>
    /// <param name="before">The verdict before.</param>
    /// <param name="after">The verdict after.</param>
    /// <param name="was">What grants covered before; null where that is one for the whole purpose.</param>
    /// <param name="now">What grants cover after.</param>
    public static IReadOnlyList<Shift> Between(Verdict before, Verdict after, GrantsByPurpose? was, GrantsByPurpose? now)
    {
        var moves = new Moves(before, after);
        var purposes = was is null || now is null ? null : new PurposeShifts(was, now, moves.IsOpen);
        return [.. Paired(before, after).SelectMany(pair => Shifts(pair.Before, pair.After, purposes)).Where(shift => shift.Before != shift.After && moves.Tells(shift))];
    }

    /// <summary>What one norm's two findings say; of a grant, element by element of the purpose where it has several.</summary>
    private static IEnumerable<Shift> Shifts(Finding? before, Finding? after, PurposeShifts? purposes) =>
        purposes is not null && (after ?? before) is { Bearer: Bearer.Customer, Modality: Modality.Permission }
            ? purposes.Of(before, after)
            : FindingState.Of(before) is var then && FindingState.Of(after) is var next && next > then ? [new(after!, then, next)] : before is null ? [] : [new(before, then, next)];

    /// <summary>The findings of two verdicts, norm by norm: a norm of the same id and role, else one that reads the same under another id.</summary>
    private static IEnumerable<(Finding? Before, Finding? After)> Paired(Verdict before, Verdict after)
    {
        var unmatched = after.Findings.ToList();
        foreach (var was in before.Findings)
        {
            var now = unmatched.Find(finding => HaveOneRole(was, finding) && Same(was.Rule, finding.Rule))
                ?? unmatched.Find(finding => HaveOneRole(was, finding) && Same(was.Topic, finding.Topic) && Same(was.Title, finding.Title) && !before.Findings.Any(other => Same(other.Rule, finding.Rule)));
            unmatched.Remove(now!);
            yield return (was, now);
        }

        foreach (var finding in unmatched)
        {
            yield return (null, finding);
        }
    }

    private static bool HaveOneRole(Finding one, Finding other) => one.Bearer == other.Bearer && one.Modality == other.Modality;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    /// <summary>Which way what decides goes between two verdicts.</summary>
    private sealed class Moves(Verdict before, Verdict after)
    {
        /// <summary>Whether the decision is open on both sides.</summary>
        public bool IsOpen => before.Decision == Decision.Undetermined && after.Decision == Decision.Undetermined;

        public bool Tells(Shift shift) => shift.Finding switch
        {
            { Bearer: Bearer.Vendor } or { Modality: Modality.Obligation } => true,
            _ when IsOpen => true,
            { Modality: Modality.Prohibition } => Goes(Forbidden(before), Forbidden(after), shift),
            _ => Goes(Granted(before), Granted(after), shift),
        };

        /// <summary>Whether a state changes, and a norm the same way; what is not known of the state before counts as the other way.</summary>
        private static bool Goes(Truth? before, Truth? after, Shift shift) =>
            after is { } now && (before is { } was ? was != now && (now > was) == shift.Comes : now == Truth.Unknown || (now == Truth.True) == shift.Comes);

        private static Truth? Forbidden(Verdict verdict) => verdict.Decision == Decision.Prohibited ? Truth.True
            : verdict.PossibleDecisions.Contains(Decision.Prohibited) ? Truth.Unknown
            : Truth.False;

        /// <summary>Whether the use is granted; null where it is prohibited and its verdict does not say.</summary>
        private static Truth? Granted(Verdict verdict) => verdict.Decision == Decision.Prohibited ? null
            : !verdict.PossibleDecisions.Contains(Decision.NotAddressed) ? Truth.True
            : verdict.PossibleDecisions.Any(decision => decision is Decision.Conditional or Decision.Permitted) ? Truth.Unknown
            : Truth.False;
    }
}
