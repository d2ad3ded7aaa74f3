using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class OutlineSectionTests
{
    [Fact]
    public void Headings_WithNumbers_AreNamedByNumberHoweverTheyAreWritten() =>
        MadeUp.Ids("""
            1\. Setext
            ----------
            A trout swims.

            ## 2. Numbered
            A trout swims.

            ### 2.1 Inner
            A trout swims.

            **3\. Bold**
            ------------
            A trout swims.

            [4\. Linked](#x)
            ----------------
            A trout swims.
            """).Should().Equal("1", "2", "2.1", "3", "4");

    [Fact]
    public void Headings_WithoutNumbers_NestByLevel() =>
        MadeUp.Ids("""
            # Pond rules
            ## Feeding
            A trout eats.
            ### At night
            A trout eats.
            ## Swimming
            A trout swims.
            """).Should().Equal("feeding", "feeding/at-night", "swimming");

    [Fact]
    public void Numbers_ReplaceTheNumberTheyExtend_ButStandUnderUnnumberedSections() =>
        MadeUp.Ids("""
            ## Pond
            ### 1. Trout
            #### 1.1 Small
            A trout.

            1.2 Another trout swims by.
            """).Should().Equal("pond", "pond/1", "pond/1.1", "pond/1.2");

    [Fact]
    public void Number_ThatOpensAnyBlock_Counts() =>
        MadeUp.Ids("""
            ## 4. Trout
            4.1 A trout swims.

            **4.2. Pike.** A pike waits.

            *   4.3. An eel hides.
                *   a. In mud.
                *   b. In reeds.

            **Carp.** A carp rests.
            """).Should().Equal("4", "4.1", "4.2", "4.3", "4.3/a", "4.3/b", "4/carp");

    [Fact]
    public void NumberedLists_JoinTheNumbersAroundThemWithDots() =>
        MadeUp.Ids("""
            ## 3. Trout
            A trout swims where:

            1.  it is cold;
            2.  it is deep:
                1.  by day, and
                2.  by night.

            **Pike.** A pike waits where:

            1.  it is dark.
            """).Should().Equal("3", "3.1", "3.2", "3.2.1", "3.2.2", "3/pike", "3/pike/1");

    [Fact]
    public void NumberedList_OfADocumentWithoutHeadings_IsItsSections() =>
        MadeUp.Ids("""
            # Pond rules

            **Earlier rules**

            *   [Spring](x)

            These rules are for trout.

            1.  **TROUT**
                1.  **Small trout**. They swim.
                2.  **Large trout**. They wait.
            2.  **PIKE**

                They hide.
            """).Should().Equal("earlier-rules", "1", "1.1", "1.2", "2");

    [Fact]
    public void ShortLines_AreHeadingsAlsoWhereOthersAreMarked()
    {
        const string body = "Feeding\n\nA trout eats.\n\nLast modified: May\n\nOver the weir, the fish swim.\n\nSwimming\n\nA trout swims.\n";
        MadeUp.Ids(body).Should().Equal("feeding", "swimming");
        MadeUp.Ids("# Pond rules\n\n" + body).Should().Equal("feeding", "swimming");
        MadeUp.Ids(body + "\n## Resting\n\nA trout rests.\n").Should().Equal("feeding", "swimming", "resting");
        MadeUp.Ids("## Resting\n\nA trout rests.\n\n" + body).Should().Equal("resting", "resting/feeding", "resting/swimming");
    }

    [Fact]
    public void ShortLine_BeforeATable_IsAHeading() =>
        MadeUp.Ids("Ponds\n\n| Pond | Fish |\n| --- | --- |\n| North | Trout |\n\nRivers\n\n| River | Fish |\n| --- | --- |\n| Long | Pike |\n")
            .Should().Equal("ponds", "rivers");

    [Fact]
    public void UnderlineCutOffByEmptyLines_StillMakesAHeading() =>
        MadeUp.Ids("Pond rules\n==========\n\n## Feeding\n\nA trout eats.\n\nImprint.\n\n\n========\n\nThe pond keeper.\n").Should().Equal("feeding", "imprint");

    [Fact]
    public void Line_ThatNamesAHeadingToCome_IsTextAndItsNumberOpensNothing() =>
        MadeUp.Ids("""
            1\. Feeding trout

            1\. Feeding trout
            -----------------
            A trout eats.

            2\. Resting trout
            -----------------
            A trout rests.
            """).Should().Equal("1", "2");

    [Fact]
    public void Document_InWhichNothingIsFound_HasItsBlocks() =>
        MadeUp.Whole("A trout swims up the long cold river to the quiet pool.\n\n*   It eats a small fly (a) at noon.\n\nIt rests (b) at night under the old stone bridge.\n")
            .Clauses.Select(clause => clause.Id).Should().Equal("p1", "p2", "p3");

    [Fact]
    public void TextBeforeAndBetweenClauses_IsAPreamble()
    {
        var outline = MadeUp.Whole("Trout rules for the long cold river and the quiet pool below it, where (a) herons wait and (b) willows lean.\n\n1.  Eat.\n2.  Rest.\n\nThe keeper may change this.\n");
        outline.Clauses.Select(clause => clause.Id).Should().Equal("preamble", "preamble/a", "preamble/b", "1", "2", "preamble~2");
    }

    [Fact]
    public void SectionCalledPreamble_KeepsItsId() =>
        MadeUp.Outline("## Preamble\nA trout swims.\n").Clauses.Select(clause => clause.Id).Should().Equal("preamble~2", "preamble");

    [Fact]
    public void IdMetAgain_WithAnotherText_IsCountedAndWithTheSameTextDropped()
    {
        var outline = MadeUp.Outline("## Trout\nThey swim.\n\n### Where\nIn rivers.\n\n## Trout\nThey rest.\n\n### Where\nIn ponds.\n\n## Trout\nThey rest.\n\n### Where\nIn ponds.\n");
        outline.Clauses.Select(clause => clause.Id).Skip(1).Should().Equal("trout", "trout/where", "trout~2", "trout~2/where");
        outline.LeftOut.Should().ContainSingle();
    }
}
