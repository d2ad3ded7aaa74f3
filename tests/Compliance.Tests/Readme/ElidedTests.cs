using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Readme;

public sealed class ElidedTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n", null)]
    [InlineData("a\nb\n", "a\nb", null)]
    [InlineData("a\n…\nd\n", "a\nb\nc\nd\n", null)]
    [InlineData("a\n…\n", "a\n", null)]
    [InlineData("a … d\n", "a b c d\n", null)]
    [InlineData("a\nb\n", "a\nc\n", "b")]
    [InlineData("a\n", "a\nb\n", "a")]
    [InlineData("a\n…\nd\n", "a\nb\nc\n", "d")]
    [InlineData("a … d\n", "a b\nd\n", "a … d")]
    [InlineData("(.*)\n", "text\n", "(.*)")]
    public void FirstDifference_ReadsElisionMarks(string shown, string output, string? difference) =>
        Elided.FirstDifference(shown, output).Should().Be(difference);
}
