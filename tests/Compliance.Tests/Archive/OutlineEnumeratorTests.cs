using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class OutlineEnumeratorTests
{
    private static IEnumerable<string> In(string text) => MadeUp.Ids("## 1. Pond\n" + text).Skip(1);

    [Theory]
    [InlineData("Trout may (a) swim, (b) rest and (c) eat.", "1/a 1/b 1/c")]
    [InlineData("Trout may (a) swim (i) by day or (ii) by night, and (b) rest.", "1/a 1/a/i 1/a/ii 1/b")]
    [InlineData("TROUT MAY (A) SWIM (I) BY DAY, (II) BY NIGHT; (B) REST.", "1/a 1/a/i 1/a/ii 1/b")]
    [InlineData("Trout may:(i) swim;(ii) rest; and(iii) eat.", "1/i 1/ii 1/iii")]
    [InlineData("(a) Trout swim (i) by day and (ii) by night.", "1/a 1/a/i 1/a/ii")]
    [InlineData("Trout (i) swim, (ii) rest (iii), eat, or (iv) wait.", "1/i 1/ii 1/iii 1/iv")]
    [InlineData("Trout (i) swim, (ii) rest as in (iii), or wait.", "1/i 1/ii")]
    public void Inline_SeriesAreClauses(string text, string ids) => In(text).Should().Equal(ids.Split(' '));

    [Theory]
    [InlineData("Trout (a) swim.")]
    [InlineData("Trout obey Section (a) and (b) above.")]
    [InlineData("Trout obey 17(a) and 17(b) of the rules.")]
    [InlineData("Trout of the pond(s) and river(s) swim.")]
    [InlineData("Trout that are not (a) or (b), or neither, swim.")]
    [InlineData("Trout (b) swim, (c) rest.")]
    [InlineData("Trout (x) swim, (y) rest or (z) eat.")]
    [InlineData("Trout wait one (1) day or two (2) days, (1) here and (2) there.")]
    [InlineData("Trout (the) swim (and) rest.")]
    public void Inline_WhatIsOutOfSequenceOrARefernce_IsText(string text) => In(text).Should().BeEmpty();

    [Fact]
    public void Inline_IAfterH_IsALetterUnlessIiIsNext()
    {
        const string letters = "Trout (a) a, (b) b, (c) c, (d) d, (e) e, (f) f, (g) g, (h) h, ";
        In(letters + "(i) i and (j) j.").Should().EndWith(["1/h", "1/i", "1/j"]);
        In(letters + "(i) i.").Should().EndWith(["1/h", "1/i"]);
        In(letters + "being (i) one or (ii) two.").Should().EndWith(["1/h", "1/h/i", "1/h/ii"]);
    }

    [Fact]
    public void Inline_LastMember_EndsWithItsSentence()
    {
        const string text = "## 1. Pond\nTrout (a) swim and (b) rest. They eat (i) flies or (ii) worms. Pike wait.\n";
        MadeUp.Ids(text).Should().Equal("1", "1/a", "1/b", "1/i", "1/ii");
        MadeUp.Text(text, "1/b").Should().Be("(b) rest.");
        MadeUp.Text(text, "1/ii").Should().Be("(ii) worms.");
    }

    [Fact]
    public void Inline_MembersOfSeveralSentences_RunToTheEnd()
    {
        const string text = "## 1. Pond\n(a) Trout swim. They like it. (b) Pike wait. They like it too.\n";
        MadeUp.Ids(text).Should().Equal("1", "1/a", "1/b");
        MadeUp.Text(text, "1/b").Should().Be("(b) Pike wait. They like it too.");
    }

    [Fact]
    public void Inline_SeriesThatStartsAgain_IsCounted() =>
        In("Trout (a) swim and (b) rest. Pike (a) wait and (b) hide.").Should().Equal("1/a", "1/b", "1/a~2", "1/b~2");

    [Fact]
    public void Inline_TextThatRanTogether_IsText() =>
        In(string.Concat(Enumerable.Range(0, 12).Select(n => $"Trout{n} (a) swim and (b) rest. "))).Should().BeEmpty();

    [Fact]
    public void Paragraphs_ThatOpenWithEnumerators_AreASeriesAcrossOtherText()
    {
        const string text = """
            ## 2. Pond
            **Rules.** Trout may not:

            (a) swim upstream, meaning (i) north or (ii) west;

            (b) rest, in that “rest”: (a) means sleep and (b) means wait;

            *   anywhere

            (c) eat.

            The keeper decides.

            (d) leave.

            **Next.** Pike wait.
            """;
        MadeUp.Ids(text).Should().Equal(
            "2", "2/rules", "2/rules/a", "2/rules/a/i", "2/rules/a/ii", "2/rules/b", "2/rules/b/a", "2/rules/b/b", "2/rules/c", "2/rules/d", "2/next");
        MadeUp.Text(text, "2/rules/c").Should().Be("(c) eat.", "an unlabelled paragraph belongs to what the series stands in");
        MadeUp.Text(text, "2/rules").Should().Contain("The keeper decides.");
    }

    [Theory]
    [InlineData("a. Swim.\n\nb. Rest.", "1/a 1/b")]
    [InlineData("a) Swim.\n\nb) Rest.", "1/a 1/b")]
    [InlineData("A. Swim.\n\nB. Rest.", "1/a 1/b")]
    [InlineData("i. Swim.\n\nii. Rest.\n\niii. Eat.", "1/i 1/ii 1/iii")]
    [InlineData("(1) Swim.\n\n(2) Rest.", "1/1 1/2")]
    [InlineData("*   (a) Swim.\n*   (b) Rest.", "1/a 1/b")]
    [InlineData("*   (a) Swim.\n\n    More.\n\n    (i) Now.\n\n    (ii) Then.\n*   (b) Rest.", "1/a 1/a/i 1/a/ii 1/b")]
    [InlineData("**a. Swim.** Now.\n\n**b. Rest.** Then.", "1/a 1/b")]
    [InlineData("(b) Rest.\n\n(c) Eat.", "")]
    public void Opening_EnumeratorsInAnyDress_AreClauses(string text, string ids) =>
        In(text + "\n").Should().Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Opening_IAfterH_IsALetterUnlessIiIsNext()
    {
        var letters = string.Concat("abcdefgh".Select(letter => $"({letter}) Swim.\n\n"));
        In(letters + "(i) Rest.\n\n(j) Eat.\n").Should().EndWith(["1/h", "1/i", "1/j"]);
        In(letters + "(i) Rest.\n\n(ii) Eat.\n").Should().EndWith(["1/h", "1/h/i", "1/h/ii"]);
    }

    [Fact]
    public void Enumerators_InPlainBullets_AreText() =>
        In("*   Trout (a) swim or (b) rest.\n    *   (a) Now.\n    *   (b) Then.\n*   Pike.\n").Should().Equal("1/-1", "1/-1/-1", "1/-1/-2", "1/-2");

    [Fact]
    public void LabelledBullets_HoldTheirEnumerators() =>
        In("*   **Trout.** They (a) swim or (b) rest.\n*   Pike.\n").Should().Equal("1/trout", "1/trout/a", "1/trout/b", "1/-2");
}
