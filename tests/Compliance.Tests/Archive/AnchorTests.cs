using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class AnchorTests
{
    private static AnchorMatch Find(string start, string? end = null) =>
        MadeUp.Outline("## 1. Pond\nTrout may **not** “swim” upstream, and (a) rest in\nthe shade or (b) rest in the sun. Trout may rest.\n").Find("1")!.Find(start, end);

    [Theory]
    [InlineData("may not \"swim\"", "the shade", "may not “swim” upstream, and (a) rest in the shade")]
    [InlineData("upstream", null, "upstream")]
    [InlineData("rest in the sun", "the  sun.", "rest in the sun.")]
    [InlineData("swim", "upstream", "swim” upstream")]
    [InlineData("(b) rest", "Trout may", "(b) rest in the sun. Trout may")]
    public void Find_GivesThePassageAsItIsWritten(string start, string? end, string passage)
    {
        Find(start, end).Should().Be(new AnchorMatch(AnchorStatus.Found, passage));
    }

    [Theory]
    [InlineData("pike", null)]
    [InlineData("trout", null)]
    [InlineData("rout may", null)]
    [InlineData("upstream", "not")]
    [InlineData("", null)]
    [InlineData("  ", "sun")]
    public void Find_WhatDoesNotStandThere_IsNotFound(string start, string? end) => Find(start, end).Status.Should().Be(AnchorStatus.NotFound);

    [Theory]
    [InlineData("rest in the", null)]
    [InlineData("Trout may", null)]
    [InlineData("rest in", "the")]
    [InlineData("rest in the", "sun")]
    public void Find_WhatStandsThereTwice_IsAmbiguous(string start, string? end) => Find(start, end).Should().Be(new AnchorMatch(AnchorStatus.Ambiguous, null));

    [Fact]
    public void Find_SecondStartWithoutAnEnd_IsNoPassage() => Find("Trout may", "upstream").Status.Should().Be(AnchorStatus.Found);
}
