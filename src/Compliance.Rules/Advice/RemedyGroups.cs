namespace Compliance.Rules.Advice;

/// <summary>
/// Makes one remedy of several that change the same facts and have the same consequences in every respect: the values of one stand behind those of the
/// other (<see cref="FactChange.OrElse"/>).
/// </summary>
internal static class RemedyGroups
{
    /// <param name="remedies">The remedies in order, each with the use case that comes of it judged.</param>
    public static IReadOnlyList<Remedy> Of(IEnumerable<(Remedy Remedy, Verdict After)> remedies)
    {
        var groups = remedies.Select(found => (found.Remedy, Consequences: Consequences(found.Remedy, found.After))).ToList();
        var facts = groups.Count == 0 ? 0 : groups.Max(group => group.Remedy.Changes.Count);
        for (var fact = 0; fact < facts; fact++)
        {
            groups = [.. groups.GroupBy(group => $"{group.Consequences}\n{OtherChanges(group.Remedy, fact)}", StringComparer.Ordinal)
                .Select(same => (Merged([.. same.Select(group => group.Remedy)], fact), same.First().Consequences))];
        }

        return [.. groups.Select(group => group.Remedy)];
    }

    /// <summary>Everything that follows but the values themselves; what the vendor may do with how surely it may.</summary>
    private static string Consequences(Remedy remedy, Verdict after) => string.Join('\n',
    [
        FormattableString.Invariant($"{remedy.Cost}"),
        string.Join(' ', remedy.PossibleDecisions),
        string.Join(' ', after.Findings.Where(finding => finding.Modality is Modality.Permission or Modality.Obligation)
            .Select(finding => $"{finding.Rule}:{finding.Status}:{finding.Fulfilment}").Order(StringComparer.Ordinal)),
    ]);

    /// <summary>The facts changed, with the values of all but one.</summary>
    private static string OtherChanges(Remedy remedy, int fact) => string.Join('\n', remedy.Changes.Select((change, place) =>
        place == fact ? change.Fact : $"{change.Fact}={string.Join('|', change.OrElse.Prepend(change.To))}"));

    private static Remedy Merged(IReadOnlyList<Remedy> remedies, int fact) => remedies.Count == 1 ? remedies[0] : remedies[0] with
    {
        Changes = [.. remedies[0].Changes.Select((change, place) => place != fact ? change
            : change with { OrElse = [.. change.OrElse, .. remedies.Skip(1).SelectMany(other => other.Changes[fact].OrElse.Prepend(other.Changes[fact].To))] })],
    };
}
