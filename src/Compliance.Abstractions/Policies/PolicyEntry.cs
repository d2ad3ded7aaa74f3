using Compliance.Json;

namespace Compliance;

/// <summary>One entry of a policy, and when it holds. Immutable.</summary>
/// <param name="Word">As it stands in the list.</param>
/// <param name="Topic">The topic that it names; null where it names none.</param>
/// <param name="Violation">What a verdict violates of it; null for nothing.</param>
internal sealed record PolicyEntry(string Word, string? Topic, Func<Verdict, PolicyViolation?> Violation)
{
    /// <summary>Reads an entry; null where a fault was added.</summary>
    public static PolicyEntry? Read(string word, IReadOnlyCollection<string>? topics, List<PolicyFault> faults)
    {
        if (Words<Decision>.Find(word) is { } decision)
        {
            return new(word, null, verdict => OfDecision(word, verdict, decision));
        }

        switch (word)
        {
            case PolicyWords.Conflict:
                return new(word, null, verdict => OfConflicts(word, verdict));
            case PolicyWords.Gap:
                return new(word, null, verdict => OfGaps(word, verdict));
            case PolicyWords.Stale:
                return new(word, null, verdict => OfWarnings(word, verdict));
            case PolicyWords.Nothing:
                faults.Add(new(PolicyFaultKind.NotAlone, word, []));
                return null;
            case "":
                faults.Add(new(PolicyFaultKind.Empty, word, []));
                return null;
        }

        if (TopicOf(word) is not var (topic, isCertain))
        {
            faults.Add(new(PolicyFaultKind.UnknownEntry, word, PolicyWords.All));
            return null;
        }

        if (topic.Length == 0)
        {
            faults.Add(new(PolicyFaultKind.NoTopic, word, []));
            return null;
        }

        if (topics is not null && !topics.Contains(topic, StringComparer.Ordinal))
        {
            faults.Add(new(PolicyFaultKind.UnknownTopic, topic, topics));
            return null;
        }

        return new(word, topic, verdict => OfExposure(word, verdict, topic, isCertain));
    }

    private static (string Topic, bool IsCertain)? TopicOf(string word) =>
        After(word, PolicyWords.CertainExposure) is { } certain ? (certain, true)
        : (After(word, PolicyWords.Exposure) ?? After(word, PolicyWords.PossibleExposure)) is { } topic ? (topic, false)
        : null;

    private static string? After(string word, string start) => word.StartsWith(start, StringComparison.Ordinal) ? word[start.Length..] : null;

    private static PolicyViolation? OfDecision(string word, Verdict verdict, Decision decision)
    {
        if (verdict.Decision != decision)
        {
            return null;
        }

        var possible = decision == Decision.Undetermined ? $": it may be {string.Join(" or ", verdict.PossibleDecisions.Select(VerdictText.Name))}" : "";
        return new(word, $"the use is {VerdictText.Name(decision)}{possible}", [.. verdict.Deciding.Select(finding => finding.Rule)]);
    }

    private static PolicyViolation? OfExposure(string word, Verdict verdict, string topic, bool isCertain)
    {
        var exposing = verdict.Findings.Where(finding => finding.Role == NormRole.Exposure
            && (finding.Status == FindingStatus.Applies || (!isCertain && finding.Status == FindingStatus.MayApply))
            && string.Equals(finding.Topic, topic, StringComparison.Ordinal)).ToList();
        if (exposing.Count == 0)
        {
            // Of terms that nobody has read, nobody can say what they let the vendor do.
            return isCertain || verdict.Terms == TermsStatus.Held ? null
                : new(word, $"what the vendor may do is not known: the terms {(verdict.Terms == TermsStatus.NotHeld ? "are" : "may be")} not held", []);
        }

        var missing = exposing.SelectMany(finding => finding.Missing).Distinct(StringComparer.Ordinal).ToList();
        var open = exposing.Exists(finding => finding.Status == FindingStatus.Applies) ? "applies" : missing.Count == 0 ? "may apply" : $"may apply, depending on {string.Join(", ", missing)}";
        return new(word, $"{string.Join("; ", exposing.Select(finding => finding.Title).Distinct(StringComparer.Ordinal))} – {open}", [.. exposing.Select(finding => finding.Rule)]);
    }

    private static PolicyViolation? OfConflicts(string word, Verdict verdict) => verdict.Conflicts.Count == 0 ? null
        : new(word, $"rules contradict each other on {string.Join(", ", verdict.Conflicts.Select(conflict => conflict.Topic).Distinct(StringComparer.Ordinal))}",
            [.. verdict.Conflicts.SelectMany(conflict => conflict.Rules).Distinct(StringComparer.Ordinal)]);

    private static PolicyViolation? OfGaps(string word, Verdict verdict) =>
        verdict.TextsNotHeld.Count == 0 ? null : new(word, $"texts that may govern the use are not held: {string.Join("; ", verdict.TextsNotHeld.Select(text => text.Title))}", []);

    private static PolicyViolation? OfWarnings(string word, Verdict verdict)
    {
        var stale = verdict.Warnings.Where(warning => warning.Kind == VerdictWarningKind.Stale).ToList();
        return stale.Count == 0 ? null
            : new(word, $"a later version may be in force: {string.Join(", ", stale.Select(warning => $"{warning.Document} was last seen on {IsoDate.Format(warning.LastSeen!.Value)}"))}", []);
    }
}
