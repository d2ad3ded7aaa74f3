using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Differences;

/// <summary>A norm that holds of the very same use cases, but of which verdicts say something else. Immutable.</summary>
/// <param name="Norm">The norm as it is after.</param>
/// <param name="Changes">What is otherwise; never empty.</param>
internal sealed record RereadNorm(NormReference Norm, IReadOnlyList<ReadChange> Changes)
{
    /// <summary>Whether more than words changes.</summary>
    public bool IsDifference => Changes.Any(change => change.IsDifference);

    /// <summary>A norm of both sides read otherwise; null where it reads the same.</summary>
    /// <param name="pair">The norm, in force on both sides.</param>
    /// <param name="before">The sets before.</param>
    /// <param name="after">The sets after.</param>
    public static RereadNorm? Of(NormPair pair, NormSets before, NormSets after)
    {
        var (was, now) = (pair.Before!.Norm, pair.After!.Norm);
        var (reservedBefore, reservedAfter) = (before.Caveats(pair.Before), after.Caveats(pair.After));
        ReadChange[] changes =
        [
            new("title", [was.Title], [now.Title], IsDifference: false),
            new("summary", [was.Summary], [now.Summary], IsDifference: false),
            new("topic", [was.Topic], [now.Topic], IsDifference: true),
            new("severity", [Name(was.Severity)], [Name(now.Severity)], IsDifference: true),
            new("standing", [was.Standing ? "yes" : "no"], [now.Standing ? "yes" : "no"], IsDifference: true),
            new("caveats", Worded(reservedBefore, reservedAfter), Worded(reservedAfter, reservedBefore), IsDifference: false),
            new("clauses", Clauses(pair.Before, pair.After), Clauses(pair.After, pair.Before), IsDifference: true),
        ];
        return changes.Where(change => !change.From.SequenceEqual(change.To, StringComparer.Ordinal)).ToList() is { Count: > 0 } otherwise
            ? new(new(now.FullId, now.Title), otherwise)
            : null;
    }

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The reservations that are not on the other side under the same words for the same use cases.</summary>
    private static IReadOnlyList<string> Worded(IReadOnlyList<(Caveat Caveat, UseCaseSet Shown)> caveats, IReadOnlyList<(Caveat Caveat, UseCaseSet Shown)> others) =>
    [
        .. caveats.Where(caveat => !others.Any(other => string.Equals(other.Caveat.Text, caveat.Caveat.Text, StringComparison.Ordinal) && other.Shown == caveat.Shown))
            .Select(caveat => caveat.Shown.IsAll ? caveat.Caveat.Text : $"{caveat.Caveat.Text} (where {ConditionText.Of(caveat.Caveat.When)})"),
    ];

    /// <summary>The clauses that are not cited on the other side; a newer version's clause of the same id is the same.</summary>
    private static IReadOnlyList<string> Clauses(CompiledNorm norm, CompiledNorm other) =>
        [.. Clauses(norm).Except(Clauses(other), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Clauses(CompiledNorm norm) => norm.Citations.Select(cite => $"{cite.Citation.Document}#{cite.Citation.Clause}");
}

/// <summary>What of a norm reads otherwise. Immutable.</summary>
/// <param name="What">Its part, as packs name it.</param>
/// <param name="From">What it was; of lists, what is gone.</param>
/// <param name="To">What it is; of lists, what has come.</param>
/// <param name="IsDifference">Whether it is more than words: how grave it is, what it is about, what it rests on.</param>
internal sealed record ReadChange(string What, IReadOnlyList<string> From, IReadOnlyList<string> To, bool IsDifference);
