using System.Text;
using Compliance.Rules.Reporting.Html;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Reporting;

/// <summary>The one gate of texts into pages.</summary>
public sealed class HtmlNodeTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a & b \"c\" 'd'", "a &amp; b &quot;c&quot; &#x27;d&#x27;")]
    [InlineData("evil\u202etxt\u200b\u0007", "evil\ufffdtxt\ufffd\ufffd")]
    [InlineData("line\nline\u2028line", "line line\ufffdline")]
    [InlineData("Größe 大きさ – ’", "Größe 大きさ – ’")]
    public void Text_OfAnybody_StandsForItself(string text, string expected)
    {
        Written(Tag.Of("b", text)).Should().Be($"<b>{expected}</b>");
        Written(Tag.Of("b").With("title", text)).Should().Be($"<b title=\"{expected}\"></b>");
    }

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("iframe")]
    [InlineData("b onclick")]
    [InlineData("")]
    public void Element_ThatRuns_CannotBeMade(string name) => name.Invoking(Make).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("onclick")]
    [InlineData("style")]
    [InlineData("href")]
    [InlineData("src")]
    [InlineData("action")]
    [InlineData("formaction")]
    public void Attribute_ThatRunsOrFetches_IsRefused(string name) =>
        Tag.Of("b").Invoking(element => element.With(name, "x")).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData(" https://acme.example")]
    [InlineData("//acme.example")]
    public void Link_ElsewhereThanTheWeb_LeadsNowhere(string url) => Written(Tag.Of("a", "x").LinkTo(url)).Should().Be("<a>x</a>");

    [Fact]
    public void Link_ToTheWeb_TellsTheOtherSideNothing() =>
        Written(Tag.Of("a", "x").LinkTo("https://acme.example/\"><b>")).Should().Be("<a href=\"https://acme.example/&quot;%3E%3Cb%3E\" rel=\"noopener noreferrer\">x</a>");

    [Fact]
    public void LocalAddress_EncodesNamesAndValues() =>
        LocalAddress.Of("/verdict", KeyValuePair.Create("a&b", "c=d#e,f ")).ToString().Should().Be("/verdict?a%26b=c%3Dd%23e,f%20");

    private static void Make(string name) => _ = new HtmlElement(name);

    private static string Written(HtmlElement element)
    {
        var page = new StringBuilder();
        element.WriteTo(page);
        return page.ToString();
    }
}
