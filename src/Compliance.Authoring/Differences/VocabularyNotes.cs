using System.Globalization;
using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Differences;

/// <summary>What one side's vocabulary knows and the other's does not, of the facts that rules read.</summary>
internal static class VocabularyNotes
{
    /// <summary>Values named before the rest is counted.</summary>
    private const int MostNamed = 8;

    /// <summary>A note on each fact that only one side knows, and on each value, values of one meaning together.</summary>
    public static IEnumerable<string> Of(RuleSide before, RuleSide after) => ReferenceEquals(before.Rules.Vocabulary, after.Rules.Vocabulary) ? []
        : FactsRead.Of(before, after).SelectMany(fact => Of(before, fact.Before, after, fact.After));

    private static IEnumerable<string> Of(RuleSide before, FactDefinition? was, RuleSide after, FactDefinition? now) => (was, now) switch
    {
        (null, _) => [$"Only {after.Name} knows the fact {now!.Name}, which its rules read."],
        (_, null) => [$"Only {before.Name} knows the fact {was.Name}, which its rules read."],
        _ when was.IsDerived != now.IsDerived => [$"The fact {was.Name} is concluded by rules with {(was.IsDerived ? before : after).Name}, and given by use cases with {(was.IsDerived ? after : before).Name}."],
        _ => [.. Values(was, before, now, after), .. Values(now, after, was, before)],
    };

    /// <summary>The values that one side alone knows, by what the other takes them for.</summary>
    private static IEnumerable<string> Values(FactDefinition fact, RuleSide knows, FactDefinition other, RuleSide doesNot)
    {
        var names = new ValueNames([fact, other]);
        return fact.Values.Names.Where(name => names.Find(other, name) is null)
            .GroupBy(name => names.Nearest(other, name)?.Name, StringComparer.Ordinal)
            .Select(group => $"Of {fact.Name}, only {knows.Name} knows {Named([.. group])}; {Taken(doesNot.Name, group.Key, group.Count())}.");
    }

    private static string Taken(string side, string? broader, int count) => broader is null
        ? $"no rule of {side} names {(count == 1 ? "it" : "them")}"
        : $"with {side}, {(count == 1 ? "it counts" : "they count")} as {broader}";

    private static string Named(IReadOnlyList<string> names) => names.Count <= MostNamed ? ReportWording.List(names, "and")
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more values");
}
