using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Differences;

/// <summary>
/// <c>docs/changes/anthropic.md</c> and the pack: each change that the list tells of shows, and what shows is told of, or follows from a document that governs
/// other people than before.
/// </summary>
public sealed class AnthropicChangesTests
{
    /// <summary>Until the consumer terms of that day one text after the other was held for the first time.</summary>
    private static readonly PackChanges Changes = new("anthropic", "changes/anthropic.md", new(2025, 10, 8));

    /// <summary>The day on which texts come in of which none was held before. The list tells of them as a whole; the difference is beyond the bound of one comparison.</summary>
    private static readonly DateOnly UndatedTexts = new(2026, 8, 14);

    /// <summary>The other days on which a rule of the pack begins or ends, after the first.</summary>
    public static TheoryData<DateOnly> Days => [.. Changes.Days.Where(day => day != UndatedTexts)];

    [Fact]
    public void Document_TellsOfDaysOnWhichRulesChange() => Changes.DaysTold.Should().BeSubsetOf(Changes.Days);

    [Theory]
    [MemberData(nameof(Days))]
    public void Of_ConsecutiveVersions_ShowsEachChangeTold(DateOnly day) => Changes.Unseen(day).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Days))]
    public void Of_ConsecutiveVersions_ShowsNothingUntold(DateOnly day) => Changes.Untold(day).Should().BeEmpty();
}
