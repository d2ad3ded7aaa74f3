using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class LabelTests
{
    [Theory]
    [InlineData("3. Fish", "3")]
    [InlineData("3.2 Fish", "3.2")]
    [InlineData("3.2. Fish", "3.2")]
    [InlineData("2.4.Fish", "2.4")]
    [InlineData("A.1. fish", "A.1")]
    [InlineData("B.3.a. fish", "B.3.a")]
    [InlineData("C.3.a.ii. fish", "C.3.a.ii")]
    [InlineData("11.  Fish", "11")]
    [InlineData("30 days of fish", null)]
    [InlineData("3.5 million fish", null)]
    [InlineData("2025. Fish", null)]
    [InlineData("U.S. fish", null)]
    [InlineData("A. Fish", null)]
    [InlineData("3D fish", null)]
    [InlineData("fish", null)]
    [InlineData("", null)]
    public void OfBlock_ReadsNumbersThatAPointClosesOrDivides(string text, string? expected) => NumberLabel.OfBlock(text)?.Number.Should().Be(expected);

    [Theory]
    [InlineData("A. Fish", null, "A")]
    [InlineData("10 Fish", "9", "10")]
    [InlineData("10 Fish", "7", null)]
    [InlineData("1 Fish", null, "1")]
    [InlineData("3 fish to keep in mind", null, null)]
    [InlineData("1.1 Fish", null, "1.1")]
    public void OfHeading_TakesABareNumberOnlyInSequence(string text, string? previous, string? expected) =>
        (NumberLabel.OfHeading(text, previous)?.Number).Should().Be(expected);

    [Theory]
    [InlineData("i", 1)]
    [InlineData("iv", 4)]
    [InlineData("ix", 9)]
    [InlineData("xviii", 18)]
    [InlineData("xl", 40)]
    [InlineData("iiii", 0)]
    [InlineData("vx", 0)]
    [InlineData("a", 0)]
    public void RomanNumeral_HasAValueOnlyWhenWellFormed(string numeral, int value) => RomanNumeral.Value(numeral).Should().Be(value);

    [Theory]
    [InlineData("One fish. Two fish.", "Two fish.")]
    [InlineData("One (small) fish.) Two fish.", "Two fish.")]
    [InlineData("Fish, e.g. Trout, swim. They do.", "They do.")]
    [InlineData("Fish Inc. Ltd. of J. Smith swims. They do.", "They do.")]
    [InlineData("One fish. two fish.", null)]
    [InlineData("One fish.", null)]
    public void NextStart_IsTheNextSentenceButNotAfterAnAbbreviation(string text, string? expected)
    {
        var at = Sentences.NextStart(text, 0, text.Length);
        (at < 0 ? null : text[at..]).Should().Be(expected);
    }
}
