using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class OutlinePartTests
{
    [Fact]
    public void SecondTitle_OpensAPartAndTheFirstHasNoId() =>
        MadeUp.Ids("# Pond rules\n\n## 1. Trout\nThey swim.\n\n# River rules\n\n## 1. Pike\nThey wait.\n\n# 2. Eels\nThey hide.\n")
            .Should().Equal("1", "river-rules", "river-rules/1", "river-rules/2");

    [Fact]
    public void LineAboveAnItalicDate_OpensAPartAfterTheFirstSection() =>
        MadeUp.Ids("""
            Pond rules

            _Effective 1 May_

            1\. Trout
            ---------
            They swim.

            River rules for guests

            _Effective as of 2 May_

            ### 1.1 Pike
            They wait.
            """).Should().Equal("1", "river-rules-for-guests", "river-rules-for-guests/1.1");

    [Theory]
    [InlineData("See [the pond](x)")]
    [InlineData("They swim.")]
    public void LineWithLinkOrStop_AboveAnItalicDate_IsText(string line) =>
        MadeUp.Ids($"## Trout\nThey swim.\n\n{line}\n\n_Effective 2 May_\n").Should().Equal("trout");

    [Theory]
    [InlineData("### Appendix 2 - Lakes", "appendix-2-lakes")]
    [InlineData("## EXHIBIT B", "exhibit-b")]
    [InlineData("Annex\n-----", "annex")]
    [InlineData("**Schedule 1 - Lakes**", "schedule-1")]
    public void Attachment_OpensAPart(string heading, string id) =>
        MadeUp.Ids($"## 1. Trout\nThey swim.\n\n{heading}\n\n### 1. Pike\nThey wait.\n\n## 2. Eels\nThey hide.\n").Should().Equal("1", id, $"{id}/1", $"{id}/2");

    [Fact]
    public void BoldSentence_ThatStartsLikeAnAttachment_IsALeadIn() =>
        MadeUp.Ids("## 1. Trout\nThey swim.\n\n**Schedule changes.** They wait.\n").Should().Equal("1", "1/schedule-changes");
}
