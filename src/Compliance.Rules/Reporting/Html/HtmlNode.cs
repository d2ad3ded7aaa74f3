using System.Text;

namespace Compliance.Rules.Reporting.Html;

/// <summary>
/// A part of a page. There are texts, which are encoded, and elements of names that stand in our own code; there is no way to put in what is markup already.
/// </summary>
internal abstract class HtmlNode
{
    /// <summary>A text stands for itself, whatever it holds.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator HtmlNode(string text) => new HtmlWords(text);

    /// <summary>Writes the part to the end of a page.</summary>
    /// <param name="page">The page.</param>
    public abstract void WriteTo(StringBuilder page);

    private sealed class HtmlWords(string text) : HtmlNode
    {
        public override void WriteTo(StringBuilder page) => page.Append(HtmlText.Encode(text));
    }
}
