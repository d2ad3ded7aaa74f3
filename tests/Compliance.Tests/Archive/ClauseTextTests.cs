using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class ClauseTextTests
{
    [Fact]
    public void Text_IsFoldedWithoutMarkupAndQuotesStay()
    {
        var clause = MadeUp.Outline("## 1\\. Pond  \n**Trout.**  They “swim” in [the\npond](x), \\*all\\* of\u00A0them &amp; `more` <b>now</b>.\u200B\n").Find("1")!;
        clause.Text.Should().Be("1. Pond Trout. They “swim” in the pond, *all* of them & more now.");
        clause.OwnText.Should().Be("1. Pond");
        clause.FirstWords(3).Should().Be("Pond Trout. They");
    }

    [Fact]
    public void Hash_LeavesOutOwnNumberQuotesSpaceAndMarkup()
    {
        var one = MadeUp.Outline("## 1. Pond\nTrout “swim”.\n").Find("1")!;
        var other = MadeUp.Outline("7\\. Pond\n-------\n**Trout** \"swim\".\n\n## 8. Other\n").Find("7")!;
        other.Children.Should().ContainSingle("a bold start is a lead-in");
        one.Hash.Should().HaveLength(64).And.Be(other.Hash);
        one.Hash.Should().NotBe(MadeUp.Outline("## 1. Pond\nTrout “swam”.\n").Find("1")!.Hash);
    }

    [Fact]
    public void Hash_OfEnumerator_LeavesOutItsLetterButNotThoseInside()
    {
        var a = MadeUp.Outline("## 1. Pond\nTrout (a) swim (i) here or (ii) there, and (b) rest.\n");
        var b = MadeUp.Outline("## 1. Pond\nTrout (a) rest, (b) swim (i) here or (ii) there, and (c) eat.\n");
        a.Find("1/a")!.Hash.Should().Be(b.Find("1/b")!.Hash);
        a.Find("1/a")!.OwnHash.Should().NotBe(a.Find("1/a")!.Hash);
    }

    [Fact]
    public void OwnHash_DoesNotSeeSubClauses()
    {
        var one = MadeUp.Outline("## 1. Pond\nTrout (a) swim and (b) rest.\n").Find("1")!;
        var other = MadeUp.Outline("## 1. Pond\nTrout (a) swim and (b) sleep.\n").Find("1")!;
        one.OwnHash.Should().Be(other.OwnHash);
        one.Hash.Should().NotBe(other.Hash);
    }

    [Fact]
    public void Source_IsWhereTheClauseStands()
    {
        const string markdown = "Some pond rules that are long enough to be taken for a document by all who read them at least twice.\n\n## 1\\. Pond\n\nTrout may (a) **swim** and (b) rest.\n\n## 2\\. River\n";
        var outline = MadeUp.Whole(markdown);
        Slice("1").Should().Be("## 1\\. Pond\n\nTrout may (a) **swim** and (b) rest.");
        Slice("1/a").Should().StartWith("(a) **swim** and");
        Slice("1/b").Should().Be("(b) rest.");
        Slice("2").Should().Be("## 2\\. River");

        string Slice(string id) => markdown[outline.Find(id)!.Source.Start..outline.Find(id)!.Source.End];
    }
}
