using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class OutlineRepetitionTests
{
    private static readonly string _body = string.Concat(Enumerable.Range(1, 6).Select(n => $"## {n}. Fish {n}\n\nFish number {n} swims.\n\n"));

    [Fact]
    public void WholeTextTwice_IsOutlinedOnce()
    {
        var once = MadeUp.Whole("# Pond rules\n\nHerons wait\n\n" + _body);
        var twice = MadeUp.Whole("# Pond rules\n\n# Pond rules\n\nHerons wait\n\n" + _body + _body);
        twice.Text.Should().Be(once.Text);
        twice.Clauses.Select(clause => clause.Id).Should().Equal(once.Clauses.Select(clause => clause.Id));
        twice.LeftOut.Should().HaveCount(13, "the title and twelve blocks");
    }

    [Fact]
    public void NineBlocksAgain_AreNoRepetition()
    {
        var nine = string.Concat(Enumerable.Range(1, 9).Select(n => $"Fish number {n} swims.\n\n"));
        MadeUp.Outline("## One\n\n" + nine + "## Two\n\n" + nine).LeftOut.Should().BeEmpty();
    }

    [Fact]
    public void TableThatSaysTheSameInEveryCell_IsNoRepetition()
    {
        var rows = string.Concat(Enumerable.Range(1, 30).Select(_ => "| Yes | No |\n"));
        MadeUp.Outline("## One\n\n| A | B |\n| --- | --- |\n" + rows).LeftOut.Should().BeEmpty();
    }

    [Fact]
    public void TitleThatStandsAgainAsALine_GoesOnce() =>
        MadeUp.Outline("Pond rules\n\nPond rules\n==========\n\n## A. LIST\n\n**A. LIST**\n\nTrout.\n").Text.Should().EndWith("matter. Pond rules A. LIST Trout.");
}
