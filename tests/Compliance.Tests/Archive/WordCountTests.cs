using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("— … *", 0)]
    [InlineData("Trout swim.", 2)]
    [InlineData("Trout’s well-known e-mail, apache-2.0", 4)]
    [InlineData("甲方许可乙方使用本软件。", 11)]
    [InlineData("本 License 是合同", 5)]
    public void Of_CountsCharactersWhereNoSpacesAreSet(string text, int words) => WordCount.Of(text).Should().Be(words);

    [Theory]
    [InlineData("甲方许可乙方使用本软件，不得用于训练。")]
    [InlineData("# Pond-7B\n\nReleased under the Apache License 2.0.\n")]
    [InlineData("---\nlicense: apache-2.0\n---\n# Pond-7B\n\nA small model of ponds.\n")]
    public void ShortDocument_IsOne(string text) => DocumentOutline.Parse("card.md", text).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("404\n===\n\nThe page that you are looking for could not be found here.\n", "not be found")]
    [InlineData("# Just a moment...\n\nVerifying you are human. This may take a few seconds.\n", "just a moment")]
    [InlineData("---\ntitle: Pond rules and more\n---\nTrout swim.\n", "2 words")]
    [InlineData("---\ntitle: Pond rules and more\n---\nTrout swim.\n", "the 5 words of settings above it are not counted")]
    public void RefusedText_SaysWhy(string text, string reason)
    {
        var fault = DocumentOutline.Parse("card.md", text).Diagnostics.Should().ContainSingle().Which;
        fault.Code.Should().Be("CR203");
        fault.Message.Should().Contain(reason);
    }
}
