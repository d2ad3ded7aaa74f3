using System.Globalization;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Differences;

/// <summary>
/// What begins, ends or rests on other clauses from one version of OpenAI's texts to the next, held against <c>docs/changes/openai.md</c>: each change
/// that the list tells of shows, and each rule that begins or ends is told of.
/// </summary>
public sealed class OpenAiChangesTests
{
    private const string Pack = "openai";

    private static readonly RuleSet Loaded = RuleSetLoader.Load([new FolderPackSource(Repository.PathOf("rules"))], new DiagnosticBag())!;

    private static readonly CompiledRules Rules = CompiledRules.Compile(Loaded);

    private static readonly IReadOnlyList<ChangeRow> Rows = ChangeDocument.Read("changes/openai.md", Pack);

    /// <summary>The days on which a version takes the place of another.</summary>
    public static TheoryData<string> Days => [.. Rows.Select(row => IsoDate.Format(row.Day)).Distinct(StringComparer.Ordinal).Where(IsTurn)];

    [Fact]
    public void Document_TellsOfEachDayOnWhichAVersionTakesTheOthersPlace() =>
        Turns().Except(Rows.Select(row => row.Day)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Days))]
    public void Document_TellsOnlyOfRulesThatMove(string day)
    {
        var (before, after) = (Clauses(Day(day).AddDays(-1)), Clauses(Day(day)));
        var moved = before.Except(after).Concat(after.Except(before)).Select(clause => clause.Rule).ToHashSet(StringComparer.Ordinal);

        Told(day).Where(row => !row.IsSame && !moved.Any(row.Names)).Select(row => row.Text).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Document_TellsOfEachRuleThatBeginsOrEnds(string day)
    {
        var (before, after) = (InForce(Day(day).AddDays(-1)), InForce(Day(day)));
        var begunOrEnded = before.Except(after, StringComparer.Ordinal).Concat(after.Except(before, StringComparer.Ordinal).Where(rule => !IsOfNewText(rule, Day(day))));

        begunOrEnded.Where(rule => !Told(day).Any(row => row.Names(rule))).Should().BeEmpty();
    }

    private static List<ChangeRow> Told(string day) => [.. Rows.Where(row => row.Day == Day(day))];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The rule comes with a text of which nothing was held before; the table of texts tells of it as a whole.</summary>
    private static bool IsOfNewText(string rule, DateOnly day)
    {
        var held = Clauses(day.AddDays(-1)).Select(clause => clause.Document).ToHashSet(StringComparer.Ordinal);
        return Clauses(day).Where(clause => string.Equals(clause.Rule, rule, StringComparison.Ordinal)).All(clause => !held.Contains(clause.Document));
    }

    private static bool IsTurn(string day) => Turns().Contains(Day(day));

    /// <summary>The days on which a later version of a text takes effect.</summary>
    private static IEnumerable<DateOnly> Turns() =>
        Loaded.Packs.Single(pack => pack.Id == Pack).Documents.SelectMany(document => document.Versions.Skip(1)).Select(version => version.Effective).Distinct().Order();

    private static HashSet<string> InForce(DateOnly day) => [.. Clauses(day).Select(clause => clause.Rule)];

    private static HashSet<(string Rule, string Document, string Clause)> Clauses(DateOnly day) =>
        [.. Rules.On(day).Norms.SelectMany(norm => norm.Citations.Select(cite => (norm.Norm.FullId, cite.Citation.Document, cite.Citation.Clause))).Where(clause => clause.FullId.StartsWith($"{Pack}/", StringComparison.Ordinal))];
}
