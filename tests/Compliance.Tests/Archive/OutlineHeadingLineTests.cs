using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>Lines that stand for headings, and those that only look like it.</summary>
public class OutlineHeadingLineTests
{
    private const string Body = "\n\nA trout swims up the river.\n\n";

    [Theory]
    [InlineData("Feeding", "feeding")]
    [InlineData("Feeding (at night)", "feeding-at-night")]
    [InlineData("Section 3: Feeding", "section-3")]
    [InlineData("§ 2 Geltungsbereich", "section-2")]
    [InlineData("Article 5", "article-5")]
    [InlineData("Art. 5 Feeding", "article-5")]
    [InlineData("第一条 定义", "article-1")]
    [InlineData("Exhibit A", "exhibit-a")]
    [InlineData("Do Not Feed the Trout, Pike, Eels, Herons, or Any Other Animals of the Pond", "do-not-feed-the-trout-pike-eels-herons-or-any-other-animals")]
    public void Line_ThatStandsAlone_IsAHeading(string line, string id) => MadeUp.Ids(line + Body).Should().Equal(id);

    [Theory]
    [InlineData("Feeding:")]
    [InlineData("feeding time")]
    [InlineData("Email: trout@example.com")]
    [InlineData("English")]
    [InlineData("Back to top")]
    [InlineData("[Feeding](x)")]
    [InlineData("North Pond\nLong River\nWeir 5")]
    [InlineData("This line is one that has far too many words in it to be the heading of anything")]
    public void Line_ThatOnlyLooksLikeAHeading_IsText(string line) => MadeUp.Ids("## Pond\nText.\n\n" + line + Body).Should().Equal("pond");

    [Fact]
    public void Lines_AfterAColon_AreWhatItAnnounces() => MadeUp.Ids("## Pond\nTrout eat:\n\nFlies\n\nWorms\n\nSome wait.\n").Should().Equal("pond");

    [Fact]
    public void Line_BetweenANumberAndTheNext_BelongsToTheNumber() =>
        MadeUp.Ids("## Pond\n\n1\\. Frequency.\n\nEvery day in summer\n\nIn winter never.\n\n2\\. Place.\n\nAnywhere.\n").Should().Equal("pond", "pond/1", "pond/2");

    [Fact]
    public void Menu_IsNoHeadingButForItsLastLine() => MadeUp.Ids("Home\n\nPonds\n\nRivers\n\nFeeding" + Body).Should().Equal("feeding");

    [Fact]
    public void Lines_BeforeTheTitle_AreNoHeadings() =>
        MadeUp.Whole("Animation\n\nOn\n\nPond rules\n==========\n\nA trout swims.\n").Clauses.Select(clause => clause.Id).Should().Equal("p1", "p2", "p3", "p4");
}
