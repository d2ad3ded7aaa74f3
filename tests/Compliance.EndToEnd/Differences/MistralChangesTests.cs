using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Differences;

/// <summary>
/// <c>docs/mistral-changes.md</c> and the pack: each change that the list tells of shows, and what shows is told of, or follows from a document that governs
/// other people than before.
/// </summary>
public sealed class MistralChangesTests
{
    /// <summary>Between the two texts for companies none is held.</summary>
    private static readonly PackChanges Changes = new("mistral", "mistral-changes.md", new(2025, 5, 27)) { Gap = [new(2025, 11, 28), new(2025, 12, 11)] };

    /// <summary>The days on which a rule of the pack begins or ends, after the first.</summary>
    public static TheoryData<DateOnly> Days => [.. Changes.Days];

    [Fact]
    public void Document_TellsOfDaysOnWhichRulesChange() => Changes.DaysTold.Should().BeSubsetOf(Changes.Days);

    [Theory]
    [MemberData(nameof(Days))]
    public void Of_ConsecutiveVersions_ShowsEachChangeTold(DateOnly day) => Changes.Unseen(day).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Days))]
    public void Of_ConsecutiveVersions_ShowsNothingUntold(DateOnly day) => Changes.Untold(day).Should().BeEmpty();
}
