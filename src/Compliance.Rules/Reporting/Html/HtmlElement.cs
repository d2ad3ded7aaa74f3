using System.Globalization;
using System.Text;

namespace Compliance.Rules.Reporting.Html;

/// <summary>An element with its attributes and what is in it. Grows while a page is made; not thread-safe.</summary>
internal sealed class HtmlElement : HtmlNode
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "col", "hr", "input", "link", "meta", "rect", "line" };

    /// <summary>After these a line ends, so that a page can be read and compared as text; inside others white space would show.</summary>
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "article", "aside", "blockquote", "body", "caption", "col", "dd", "details", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "head", "header", "hr", "html", "legend",
        "li", "link", "main", "meta", "nav", "ol", "optgroup", "option", "p", "section", "select", "datalist", "summary", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    };

    /// <summary>The attributes that a page may have. What runs or fetches something is not among them; addresses have methods of their own.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "autocomplete", "autofocus", "charset", "checked", "class", "colspan", "content", "datetime", "for", "hidden", "id", "inputmode", "label", "lang", "list", "max", "method", "min", "name", "open", "rel",
        "required", "role", "scope", "selected", "step", "tabindex", "title", "type", "value", "width", "height", "viewBox", "preserveAspectRatio", "x", "y", "x1", "x2", "y1", "y2", "focusable",
    };

    private readonly string _name;
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<HtmlNode> _children = [];

    public HtmlElement(string name)
    {
        if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit) || name is "script" or "style" or "iframe" or "object" or "embed" or "base")
        {
            throw new ArgumentException($"'{name}' is no element of a page; style sheets and scripts are HtmlPage's.", nameof(name));
        }

        _name = name;
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _children.Count == 0;

    /// <summary>Puts parts at its end; a null is no part.</summary>
    /// <param name="children">The parts.</param>
    /// <returns>The element.</returns>
    public HtmlElement Add(params IEnumerable<HtmlNode?> children)
    {
        _children.AddRange(children.OfType<HtmlNode>());
        return this;
    }

    /// <summary>Gives it a class of the style sheet.</summary>
    /// <param name="name">The class, or several with spaces between.</param>
    public HtmlElement Class(string name) => Set("class", name);

    /// <summary>Gives it an attribute that neither runs nor fetches anything.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="value">Its value; encoded.</param>
    public HtmlElement With(string name, string value = "") => Harmless.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal)
        ? Set(name, value)
        : throw new ArgumentException($"'{name}' is no harmless attribute; addresses have LinkTo and At.", nameof(name));

    /// <summary>Gives it a number.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="value">The number.</param>
    public HtmlElement With(string name, double value) => With(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Gives it an attribute where something holds.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="isSo">Whether it does.</param>
    public HtmlElement Where(string name, bool isSo) => isSo ? With(name) : this;

    /// <summary>Leads to an address that a stranger gave: to the web, or nowhere.</summary>
    /// <param name="url">The address.</param>
    public HtmlElement LinkTo(string url) => WebAddress.IsOne(url) ? Set("href", WebAddress.Legible(url)).Set("rel", "noopener noreferrer") : this;

    /// <summary>Leads to an address of our own.</summary>
    /// <param name="address">The address.</param>
    public HtmlElement LinkTo(LocalAddress address) => Set("href", address.ToString());

    /// <summary>Sends a form to an address of our own, or takes a style sheet or a script from it.</summary>
    /// <param name="attribute"><c>action</c> or <c>href</c>.</param>
    /// <param name="address">The address.</param>
    public HtmlElement At(string attribute, LocalAddress address) =>
        attribute is "action" or "href" ? Set(attribute, address.ToString()) : throw new ArgumentException($"'{attribute}' takes no address.", nameof(attribute));

    public override void WriteTo(StringBuilder page)
    {
        page.Append('<').Append(_name);
        foreach (var (name, value) in _attributes)
        {
            page.Append(' ').Append(name);
            if (value.Length > 0 || name is "value" or "href")
            {
                page.Append("=\"").Append(HtmlText.Encode(value)).Append('"');
            }
        }

        page.Append('>');
        var isBlock = Blocks.Contains(_name);
        if (!Void.Contains(_name))
        {
            if (isBlock && _children.Count > 0 && _children.TrueForAll(child => child is HtmlElement { IsBlock: true }))
            {
                page.Append('\n');
            }

            foreach (var child in _children)
            {
                child.WriteTo(page);
            }

            page.Append("</").Append(_name).Append('>');
        }
        else if (_name is "rect" or "line")
        {
            page.Append("</").Append(_name).Append('>');
        }

        if (isBlock)
        {
            page.Append('\n');
        }
    }

    private bool IsBlock => Blocks.Contains(_name);

    private HtmlElement Set(string name, string value)
    {
        _attributes.RemoveAll(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal));
        _attributes.Add((name, value));
        return this;
    }
}
