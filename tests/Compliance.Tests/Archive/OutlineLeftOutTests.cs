using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>What is no text of the document: front matter, tables of contents, dates.</summary>
public class OutlineLeftOutTests
{
    private const string Sections = "\n\n## 1. Feeding trout\n\nA trout eats.\n\n## 2. Resting trout\n\nA trout rests.\n\n## 3. Other fish\n\nA pike waits.\n";

    [Theory]
    [InlineData("*   [1\\. Feeding trout](#a)\n*   [2\\. Resting trout](#b)\n*   [3\\. Other fish](#c)")]
    [InlineData("*   Feeding trout\n*   Resting trout\n    *   Other fish")]
    [InlineData("1.  Feeding trout\n2.  Resting trout\n3.  Other fish")]
    [InlineData("*   **Feeding trout**\n*   **Resting trout**")]
    [InlineData("[Feeding trout](#a)\n\n[Resting trout](#b)\n\n[Other fish](#c)")]
    [InlineData("[Feeding trout](#a)\n[Resting trout](#b)\n[Other fish](#c)")]
    [InlineData("Table of contents\n\n*   Feeding trout\n*   Resting trout")]
    [InlineData("## Contents\n\n1.  [Feeding trout](#a)\n2.  [Fish that left](#b)")]
    [InlineData("1\\. Feeding trout\n\n*   [1\\. Feeding trout](#a)\n*   [2\\. Resting trout](#b)\n\n*   [1\\. Feeding trout](#a)\n*   [2\\. Resting trout](#b)")]
    public void TableOfContents_GoesAndTakesNoIds(string contents)
    {
        var outline = MadeUp.Outline(contents + Sections);
        outline.Clauses.Skip(1).Select(clause => clause.Id).Should().Equal("1", "2", "3");
        outline.TopLevel[0].Text.Should().EndWith("enough to matter.", "nothing of the contents is left");
        outline.LeftOut.Should().NotBeEmpty();
    }

    [Fact]
    public void TableOfContents_AboveNumbersAloneOnTheirLines_Goes() =>
        MadeUp.Ids("1. Feeding\n2. Resting\n\n1. Feeding\n\nA trout eats.\n\n2. Resting\n\nA trout rests.\n").Should().Equal("1", "2");

    [Fact]
    public void List_WithAnEntryThatIsNoHeading_IsText() =>
        MadeUp.Ids("*   Feeding trout\n*   Resting trout\n*   Counting trout" + Sections).Should().Equal("preamble/-1", "preamble/-2", "preamble/-3", "1", "2", "3");

    [Theory]
    [InlineData("Effective May 1, 2026")]
    [InlineData("EffectiveMay 1, 2026")]
    [InlineData("_Effective: May 1, 2026 ([previous version](x))_")]
    [InlineData("**Last Updated:** March 20, 2026")]
    [InlineData("### **Last updated**: August 10, 2026")]
    [InlineData("## Effective January 1, 2025")]
    [InlineData("Last modified: 17 December 2024 | [Archived versions](x)")]
    [InlineData("Updated: 23 days ago")]
    [InlineData("Version 2.0, January 2004")]
    [InlineData("Gültig ab 13. November 2023")]
    [InlineData("Dernière mise à jour : 1er mai 2025")]
    [InlineData("更新日期：2024年9月1日")]
    [InlineData("Pond Rules Release Date: September 19, 2024")]
    [InlineData("2025-11-28")]
    public void LineThatOnlyDates_GoesAndIsNoParent(string line)
    {
        var outline = MadeUp.Whole($"# Pond rules\n\n{line}\n\nThese rules are for trout.\n\n## Feeding\n\nA trout eats.\n");
        outline.Clauses.Select(clause => clause.Id).Should().Equal("preamble", "feeding");
        outline.Text.Should().Be("Pond rules These rules are for trout. Feeding A trout eats.");
    }

    [Theory]
    [InlineData("It shall apply from 25 May 2018.")]
    [InlineData("Fees are effective from May 1, 2026.")]
    [InlineData("We may update these rules as of any date.")]
    public void SentenceWithADate_IsText(string sentence) =>
        MadeUp.Outline($"## Pond\n\n{sentence}\n").Find("pond")!.Text.Should().EndWith(sentence);

    [Fact]
    public void Title_ThatHoldsItsDate_IsText() =>
        MadeUp.Whole("Pond License\nVersion 2.0, January 2004\n\nTrout swim up the river.\n\n## End\n\nIt ends.\n").Text.Should().StartWith("Pond License Version 2.0");

    [Fact]
    public void FrontMatter_GoesAndIsNoRoot()
    {
        const string matter = "---\nlicense: pond-1.0\ntags:\n  - fish\n- birds\n# comment\n---\n";
        var outline = MadeUp.Whole(matter + "# Pond rules\n\nThese rules are for trout.\n\n## Feeding\n\nA trout eats.\n");
        outline.Clauses.Select(clause => clause.Id).Should().Equal("preamble", "feeding");
        outline.Title.Should().Be("Pond rules");
        outline.LeftOut.Should().Equal(new SourceSpan(0, matter.Length));
        outline.Find("feeding")!.Source.Start.Should().Be(matter.Length + "# Pond rules\n\nThese rules are for trout.\n\n".Length);
    }

    [Theory]
    [InlineData("---\n\nTrout swim. See: the pond.\n\n---\n\nPike wait in the reeds.\n")]
    [InlineData("---\nlicense: pond-1.0\n\nTrout swim up the river and nothing ends the settings above.\n")]
    public void RuleAboveAText_IsNoFrontMatter(string text) => MadeUp.Whole(text).LeftOut.Should().BeEmpty();

    [Fact]
    public void TextOfDatesAlone_IsKept() => MadeUp.Whole("Effective May 1, 2026\n\nUpdated June 1, 2026\n\nPublished June 2, 2026\n").Clauses.Should().HaveCount(3);
}
