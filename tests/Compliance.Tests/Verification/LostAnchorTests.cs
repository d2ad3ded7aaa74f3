using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Rules.Validation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Verification;

public sealed class LostAnchorTests
{
    private const string Text = """
        # Terms of Acme

        These terms are made up for tests and say nothing that anybody ever agreed to.

        ## 1. Use

        You may feed the "robot" at noon, and you may walk the robot at night.

        ## 2. Data

        We keep a record of every walk for thirty days.
        """;

    private static readonly DocumentOutline Outline = DocumentOutline.Parse("terms.md", Text).Outline!;

    [Theory]
    [InlineData("You may paint", null, "the anchor's start stands nowhere in the clause")]
    [InlineData("You may feed", "at dawn", "the anchor's end stands nowhere in the clause")]
    [InlineData("walk the robot", "at noon", "the anchor's end stands nowhere behind its start")]
    [InlineData("you may feed", null, "the anchor's start stands nowhere in the clause; its words do, in other upper and lower case")]
    [InlineData("feed the *robot*", null, "the anchor's start stands nowhere in the clause; its words do, with other markup or punctuation")]
    [InlineData("You may feed", "At Night", "the anchor's end stands nowhere in the clause; its words do, in other upper and lower case")]
    [InlineData("keep a record", "thirty days", "the anchor's start stands nowhere in the clause; the passage stands in 2")]
    [InlineData("robot", null, "the words of the anchor fit more than one passage of the clause; more words at the start tell them apart")]
    public void Why_SaysWhichEndAndHow(string start, string? end, string expected)
    {
        var clause = Outline.Find("1")!;

        LostAnchor.Why(new Anchor(start, end), clause.Find(start, end), clause, Outline).Should().Be(expected);
    }
}
