using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class SlugTests
{
    [Theory]
    [InlineData("Output restrictions.", "output-restrictions")]
    [InlineData("Child’s “toys” & 'games'", "childs-toys-games")]
    [InlineData("Sécurité à l’Été – Œuvre", "securite-a-lete-oeuvre")]
    [InlineData("Łódź, Straße", "lodz-strasse")]
    [InlineData("  --Hyphens -- and...dots  ", "hyphens-and-dots")]
    [InlineData("Step 2 of 3", "step-2-of-3")]
    [InlineData("ŸŽĳ", "yz")]
    [InlineData("Условия", "")]
    [InlineData("!?", "")]
    public void Slug_OfTitle_IsLowerCaseAsciiWithSingleHyphens(string title, string expected) => Slug.Of(title).Should().Be(expected);

    [Fact]
    public void Slug_OfLongTitle_IsCutAtAWord()
    {
        Slug.Of(string.Join(' ', Enumerable.Repeat("eleven", 12))).Should().Be(string.Join('-', Enumerable.Repeat("eleven", 8)));
        Slug.Of(new string('a', 29) + " " + new string('b', 30) + " c").Should().HaveLength(60, "a word that ends at the limit stays whole");
        Slug.Of(new string('a', 70)).Should().HaveLength(60, "one word longer than the limit has no better place to be cut");
    }
}
