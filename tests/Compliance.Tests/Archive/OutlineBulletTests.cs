using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class OutlineBulletTests
{
    [Fact]
    public void Bullets_OfTwoOrMore_AreClausesBelowWhatTheyStandIn() =>
        MadeUp.Ids("""
            ## Pond
            Trout may not:

            *   jump;
            *   bite:
                *   herons;
                *   each other;
            *   sing.
            """).Should().Equal("pond", "pond/-1", "pond/-2", "pond/-2/-1", "pond/-2/-2", "pond/-3");

    [Fact]
    public void BulletThatIsAlone_IsText() =>
        MadeUp.Ids("## Pond\nTrout may not:\n\n*   jump, that is:\n    *   high;\n    *   far.\n").Should().Equal("pond", "pond/-1", "pond/-2");

    [Fact]
    public void LabelledBullet_KeepsItsLabelAndTakesAPlace() =>
        MadeUp.Ids("## Pond\n\n*   Swim.\n*   **Rest.** At noon.\n*   1.2. Eat.\n*   Wait.\n").Should().Equal("pond", "pond/-1", "pond/rest", "pond/1.2", "pond/-4");

    [Fact]
    public void Bullets_OfTheDocumentItself_StandInItsPreamble()
    {
        var outline = MadeUp.Whole("Trout rules: be quiet.\n\n*   Swim.\n*   Rest.\n\nThe keeper decides.\n\n## End\n\nIt ends.\n");
        outline.Clauses.Select(clause => clause.Id).Should().Equal("preamble", "preamble/-1", "preamble/-2", "end");
        outline.Find("preamble")!.Text.Should().Be("Trout rules: be quiet. Swim. Rest. The keeper decides.");
    }

    [Fact]
    public void SecondListOfAClause_IsCountedEvenWhereItSaysTheSame()
    {
        var outline = MadeUp.Outline("## Pond\nYou may:\n\n*   swim;\n*   rest.\n\nYou may not:\n\n*   sing;\n*   rest.\n");
        outline.Clauses.Skip(1).Select(clause => clause.Id).Should().Equal("pond", "pond/-1", "pond/-2", "pond/-1~2", "pond/-2~2");
        outline.LeftOut.Should().BeEmpty("what a bullet says depends on what it stands in");
    }

    [Fact]
    public void NumbersInABullet_StandBelowIt() =>
        MadeUp.Ids("## Pond\n\n*   Swim:\n    1.  near;\n    2.  far.\n*   Rest.\n").Should().Equal("pond", "pond/-1", "pond/-1/1", "pond/-1/2", "pond/-2");

    [Fact]
    public void ChangeInOneBullet_ChangesNoOther()
    {
        var before = MadeUp.Outline("## Pond\n\n*   Swim.\n*   Rest.\n");
        var after = MadeUp.Outline("## Pond\n\n*   Swim.\n*   Sleep.\n");
        after.Find("pond/-1")!.Hash.Should().Be(before.Find("pond/-1")!.Hash);
        after.Find("pond")!.OwnHash.Should().Be(before.Find("pond")!.OwnHash);
        after.Find("pond/-2")!.Hash.Should().NotBe(before.Find("pond/-2")!.Hash);
    }
}
