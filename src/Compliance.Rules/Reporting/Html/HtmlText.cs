using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Compliance.Rules.Reporting.Html;

/// <summary>
/// The one gate of texts into pages. Packs and use cases come from strangers: nothing in them is markup, no control character gets through, nothing turns the text around.
/// </summary>
internal static class HtmlText
{
    /// <summary>Letters of all scripts stand as themselves; what HTML may take for its own is encoded.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text as it stands in an element or between the quotation marks of an attribute.</summary>
    public static string Encode(string text) => Encoder.Encode(LegibleText.Clean(text));
}
