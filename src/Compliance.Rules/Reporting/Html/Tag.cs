namespace Compliance.Rules.Reporting.Html;

/// <summary>Makes the elements that pages are made of.</summary>
internal static class Tag
{
    /// <summary>An element.</summary>
    /// <param name="name">Its name, of our own code.</param>
    /// <param name="children">What is in it; a null is nothing.</param>
    public static HtmlElement Of(string name, params IEnumerable<HtmlNode?> children) => new HtmlElement(name).Add(children);

    /// <summary>An element.</summary>
    /// <param name="name">Its name, of our own code.</param>
    /// <param name="children">What is in it; a null is nothing.</param>
    public static HtmlElement Of(string name, params ReadOnlySpan<HtmlNode?> children) => new HtmlElement(name).Add(children);

    public static HtmlElement P(params ReadOnlySpan<HtmlNode?> children) => Of("p", children);

    public static HtmlElement Div(string style, params IEnumerable<HtmlNode?> children) => Of("div", children).Class(style);

    public static HtmlElement Div(string style, params ReadOnlySpan<HtmlNode?> children) => Of("div", children).Class(style);

    public static HtmlElement Code(string text) => Of("code", text);

    public static HtmlElement List(IEnumerable<HtmlNode> items) => Of("ul", items.Select(item => Of("li", item)));

    /// <summary>A section under a heading that names it to a screen reader.</summary>
    /// <param name="id">Its place in the page.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="children">What is in it.</param>
    public static HtmlElement Section(string id, string heading, params IEnumerable<HtmlNode?> children) =>
        Of("section", Of("h2", heading).With("id", id)).With("aria-labelledby", id).Add(children);

    /// <summary>What can be folded away.</summary>
    /// <param name="heading">What shows when it is.</param>
    /// <param name="children">What is in it.</param>
    public static HtmlElement Fold(string heading, params IEnumerable<HtmlNode?> children) => Of("details", Of("summary", heading)).Add(children);

    /// <summary>A table that scrolls by itself where it is wider than the page; a keyboard reaches it too.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="table">The table without its caption.</param>
    public static HtmlElement Wide(string caption, HtmlElement table) =>
        Div("wide", table).With("tabindex", "0").With("role", "region").With("aria-label", caption);

    /// <summary>A head row of columns.</summary>
    /// <param name="columns">The columns' names.</param>
    public static HtmlElement Head(params IEnumerable<string> columns) => Of("thead", Of("tr", columns.Select(column => (HtmlNode)Of("th", column).With("scope", "col"))));
}
