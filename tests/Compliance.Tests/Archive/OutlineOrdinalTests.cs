using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>Articles, sections by name, and attachments.</summary>
public class OutlineOrdinalTests
{
    [Fact]
    public void Article_HasNoChapterBeforeItsId() =>
        MadeUp.Ids("""
            ## CHAPTER II – FISH

            ### Article 5 – Trout

            1\. Trout may: (a) swim; (b) rest.

            2\. Pike may not.

            ### Article 5a – Eels

            They hide.

            ## ANNEX III – List of ponds

            1\. North pond.
            """).Should().Equal("chapter-ii-fish", "article-5", "article-5/1", "article-5/1/a", "article-5/1/b", "article-5/2", "article-5a", "annex-iii", "annex-iii/1");

    [Fact]
    public void Article_OfAPart_StandsInThePart() =>
        MadeUp.Ids("# Pond rules\n\n## Article 1\nText.\n\n# River rules\n\n## Article 1\nText.\n").Should().Equal("article-1", "river-rules", "river-rules/article-1");

    [Fact]
    public void NumberOfASection_ReplacesIt() =>
        MadeUp.Ids("Section 3: LIMITS\n\n3.1 Trout\n\nThey swim.\n\n3.2\n\nPike wait.\n\nSection 4: END\n\n4.1 Term\n\nIt ends.\n")
            .Should().Equal("section-3", "3.1", "3.2", "section-4", "4.1");

    [Theory]
    [InlineData("**Article 5.** Trout swim.\n\n1\\. By day.\n\n**Article 6.** Pike wait.\n", "article-5 article-5/1 article-6")]
    [InlineData("Section 3. Trout. They swim.\n\n(a) By day.\n\n(b) By night.\n\nSection 4. Pike. They wait.\n", "section-3 section-3/a section-3/b section-4")]
    [InlineData("第一条 鱼可以游泳。\n\n第十二条 鱼可以休息。\n\n第三节 其他\n\n完。\n", "article-1 article-12 section-3")]
    [InlineData("第2条：鱼可以游泳。\n", "article-2")]
    public void Ordinal_ThatOpensAParagraph_Counts(string text, string ids) => MadeUp.Ids(text).Should().Equal(ids.Split(' '));

    [Theory]
    [InlineData("Article 6 of the pond rules says that trout swim.\n")]
    [InlineData("Section 3(a) applies to trout.\n")]
    [InlineData("Articles of value are not left at the pond.\n")]
    [InlineData("§ 5 of the Act applies to trout.\n")]
    public void Reference_ToAnArticle_IsText(string text) => MadeUp.Ids("## Pond\n\n" + text).Should().Equal("pond");

    [Theory]
    [InlineData("## Annex III", "annex-iii")]
    [InlineData("## ANNEX IV – ", "annex-iv")]
    [InlineData("## Schedule 2: Fees", "schedule-2")]
    [InlineData("## Annex on ponds", "annex-on-ponds")]
    [InlineData("## Exhibit 1 - Ponds", "exhibit-1-ponds")]
    [InlineData("APPENDIX: How to apply these rules.", "appendix-how-to-apply-these-rules")]
    public void Attachment_WithANumber_IsCalledByIt(string heading, string id) => MadeUp.Ids($"## 1. Trout\n\nText.\n\n{heading}\n\nText of it.\n").Should().Equal("1", id);

    [Fact]
    public void RenumberedArticle_HasTheSameHash() =>
        MadeUp.Outline("### Article 5 – Trout\n\nThey swim.\n").Find("article-5")!.Hash.Should().Be(MadeUp.Outline("### Article 7 – Trout\n\nThey swim.\n").Find("article-7")!.Hash);
}
