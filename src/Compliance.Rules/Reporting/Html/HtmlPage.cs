using System.Reflection;
using System.Text;

namespace Compliance.Rules.Reporting.Html;

/// <summary>The frame that all pages share: of reports, which are one file, and of a site, which serves style sheet and script from its own addresses.</summary>
internal static class HtmlPage
{
    private const string Resource = "Compliance.Rules.report.css";

    /// <summary>The style sheet of all pages.</summary>
    public static string StyleSheet { get; } = Read();

    /// <summary>A page of one file: nothing is fetched, nothing runs.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="main">What it shows.</param>
    public static string Write(string title, params IEnumerable<HtmlNode?> main)
    {
        var page = Begin(title);
        Policy("default-src 'none'; style-src 'unsafe-inline'").WriteTo(page);
        page.Append("<style>\n").Append(StyleSheet).Append("</style>\n</head>\n");
        Tag.Of("body", Tag.Of("main", main).With("id", "main")).WriteTo(page);
        return page.Append("</html>\n").ToString();
    }

    /// <summary>A page of a site.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="styles">Where the style sheet is.</param>
    /// <param name="script">Where the script is; the page works without it.</param>
    /// <param name="body">What the body holds.</param>
    /// <returns>The page, not as one text: most are so long that as one they would be costly to come by and to be rid of.</returns>
    public static StringBuilder Write(string title, LocalAddress styles, LocalAddress script, params IEnumerable<HtmlNode?> body)
    {
        var page = Begin(title);
        Tag.Of("link").With("rel", "stylesheet").At("href", styles).WriteTo(page);
        page.Append("<script src=\"").Append(HtmlText.Encode(script.ToString())).Append("\" defer></script>\n</head>\n");
        Tag.Of("body", body).WriteTo(page);
        return page.Append("</html>\n");
    }

    private static StringBuilder Begin(string title)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        Tag.Of("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").WriteTo(page);
        Tag.Of("meta").With("name", "color-scheme").With("content", "light dark").WriteTo(page);
        Tag.Of("meta").With("name", "referrer").With("content", "no-referrer").WriteTo(page);
        Tag.Of("title", title).WriteTo(page);
        return page;
    }

    /// <summary>Even a page that is opened from a disk may fetch and run nothing.</summary>
    private static PolicyNode Policy(string policy) => new(policy);

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private sealed class PolicyNode(string policy) : HtmlNode
    {
        public override void WriteTo(StringBuilder page) =>
            page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(HtmlText.Encode(policy)).Append("\">\n");
    }
}
