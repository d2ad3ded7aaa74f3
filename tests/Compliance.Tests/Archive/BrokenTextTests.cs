using System.Text;
using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class BrokenTextTests
{
    private const string Long = "Trout swim up the long cold river to the quiet pool where the herons wait for them all morning without any luck.";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n---\n")]
    [InlineData("Page not found")]
    [InlineData("![all of the words of this capture are in the description of one image and none of them is text that a reader sees](x)")]
    public void Parse_OfABrokenCapture_IsAFaultAndNoEmptyOutline(string markdown)
    {
        var document = DocumentOutline.Parse("pond/rules/undated.md", markdown);
        document.Outline.Should().BeNull();
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CR203");
        document.Diagnostics[0].ToString().Should().StartWith("pond/rules/undated.md: error CR203: the capture is broken");
    }

    [Fact]
    public void Parse_OfUtf8_TakesAByteOrderMark() =>
        ArchiveFile.Parse("x.md", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("# Pond\n\n" + Long)).ToArray()).Outline!.Title.Should().Be("Pond");

    [Fact]
    public void Parse_OfOtherEncodings_IsAFault()
    {
        byte[][] texts = [Encoding.Latin1.GetBytes(Long + "é"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Long)).ToArray(), Encoding.UTF8.GetBytes(Long + "\0")];
        texts.Select(text => ArchiveFile.Parse("x.md", text).Diagnostics.Single().Code).Should().AllBe("CR202");
    }

    [Fact]
    public void Parse_OfWhatIsTooLarge_IsAFault() =>
        ArchiveFile.Parse("x.md", new byte[ArchiveFile.LargestInBytes + 1]).Diagnostics.Single().Code.Should().Be("CR201");

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Parse_OfWhatIsNestedTooDeeply_IsAFault(string marker) =>
        DocumentOutline.Parse("x.md", string.Concat(Enumerable.Repeat(marker, 5_000)) + Long).Diagnostics.Single().Code.Should().Be("CR204");
}
