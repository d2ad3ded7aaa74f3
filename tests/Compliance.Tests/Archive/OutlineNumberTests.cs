using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>Numbers of paragraphs and lists: what each owns, and what closes it.</summary>
public class OutlineNumberTests
{
    [Fact]
    public void NumberAloneOnItsLine_OwnsTheBlocksUpToTheNext()
    {
        const string text = "1. Definitions\n\nTrout are fish.\n\n*   Small ones.\n*   Large ones.\n\nPike are too.\n\n2. Grant\n\nYou may fish.\n\n3. Term\n\nIt ends.\n";
        MadeUp.Ids(text).Should().Equal("1", "1/-1", "1/-2", "2", "3");
        MadeUp.Text(text, "1").Should().Be("Definitions Trout are fish. Small ones. Large ones. Pike are too.");
        MadeUp.Text(text, "3").Should().Be("Term It ends.", "the last number owns what follows, too");
    }

    [Theory]
    [InlineData("1. Grant\n\na. You may fish.\n\nb. You may swim.\n\n2. Term\n\nIt ends.\n", "1 1/a 1/b 2")]
    [InlineData("1. Grant\n\na. You may fish.\n\nb. You may swim:\n\ni. by day;\n\nii. by night.\n\n2. Term.\n3. End.\n", "1 1/a 1/b 1/b/i 1/b/ii 2 3")]
    [InlineData("1\\. **Grant**.\n\na. You may fish.\n\nb. You may swim.\n\n2\\. **Term**. It ends.\n", "1 1/a 1/b 2")]
    [InlineData("1. Grant\n\n    a. You may fish.\n\n    b. You may swim.\n\nc. You may rest.\n\n2. Term\n\nIt ends.\n", "1 1/a 1/b 1/c 2")]
    public void LettersFlushLeft_StandUnderTheNumberBeforeThem(string text, string ids) => MadeUp.Ids(text).Should().Equal(ids.Split(' '));

    [Theory]
    [InlineData("1. Grant\n    a. You may fish.\n\n    b. You may swim:\n\n       i. by day;\n\n       ii. by night.\n2. Term\n", "1 1/a 1/b 1/b/i 1/b/ii 2")]
    [InlineData("1. Grant\n   a. You may fish.\n   b. You may swim.\n2. Term\nIt ends.\n", "1 1/a 1/b 2")]
    [InlineData("## 1. Grant\n\n1.1 You may fish.\n1.2 You may swim:\na) by day;\nb) by night.\n", "1 1.1 1.2 1.2/a 1.2/b")]
    public void LabelsThatOpenLines_AreFoundInsideAParagraph(string text, string ids) => MadeUp.Ids(text).Should().Equal(ids.Split(' '));

    [Theory]
    [InlineData("## 1. Grant\n\nYou may fish as is said in more words than anybody cares to read in\n3.2. of these rules and nowhere else.\n")]
    [InlineData("## 1. Grant\n\nYou may fish for everything that lives in the long cold river or its pools, i.\ne. pike.\n")]
    public void LineOfProse_ThatHappensToOpenLikeALabel_IsText(string text) => MadeUp.Ids(text).Should().Equal("1");

    [Fact]
    public void SectionLine_GluedToAnItem_EndsTheList() =>
        MadeUp.Ids("Section I: Fish\n\n1. Trout swim.\n2. Pike wait.\nSection II: Birds\n\n3. Herons stand.\n4. Geese fly.\n")
            .Should().Equal("section-i", "section-i/1", "section-i/2", "section-ii", "section-ii/3", "section-ii/4");

    [Fact]
    public void Paragraph_AfterAListOfOnePiece_BelongsToWhatTheListStandsIn()
    {
        const string text = "## Pond\n\nTrout may not:\n\n1. jump;\n2. bite.\n\nThe keeper decides.\n";
        MadeUp.Ids(text).Should().Equal("pond", "pond/1", "pond/2");
        MadeUp.Text(text, "pond/2").Should().Be("bite.");
    }

    [Theory]
    [InlineData("1A. Trout.\n\n2bis. Pike.\n\n2ter. Eels.\n", "1A 2bis 2ter")]
    [InlineData("## 1A. Trout\n\nText.\n\n## 3.2B. Pike\n\nText.\n", "1A 3.2B")]
    [InlineData("3**. Trout**. They swim.\n\n4**. Pike**. They wait.\n", "3 4")]
    [InlineData("## I. Trout\n\nText.\n\n## II. Pike\n\nText.\n\n## IV. Eels\n\nText.\n", "I II IV")]
    [InlineData("I. Trout swim.\n\nII. Pike wait.\n", "i ii")]
    [InlineData("一、定义\n\n鱼。\n\n二、许可\n\n可以。\n", "1 2")]
    public void Numbers_InOtherDress_AreRead(string text, string ids) => MadeUp.Ids(text).Should().Equal(ids.Split(' '));

    [Theory]
    [InlineData("1. a\n\n1. b\n\n1. c\n", "1 2 3")]
    [InlineData("1. a\n3. b\n4. c\n", "1 3 4")]
    [InlineData("4. a\n5. b\n", "4 5")]
    public void ListNumbers_AreTheSourcesUnlessAllAreTheSame(string text, string ids) => MadeUp.Ids("## Pond\n" + text).Skip(1).Should().Equal(ids.Split(' ').Select(id => $"pond/{id}"));

    [Fact]
    public void HashOfANumber_LeavesTheNumberOut() =>
        MadeUp.Outline("1A. Trout.\n\n3**. Pike.** They wait.\n").Clauses.Skip(1).Select(clause => clause.FirstWords(2)).Should().Equal("Trout.", "Pike.** They");
}
