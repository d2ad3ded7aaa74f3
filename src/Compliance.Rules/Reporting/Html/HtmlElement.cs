using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Compliance.Rules.Reporting.Html;

/// <summary>An element with its attributes and what is in it. Grows while a page is made; not thread-safe.</summary>
internal sealed class HtmlElement : HtmlNode
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.Ordinal, "br", "col", "hr", "input", "link", "meta", "rect", "line");

    /// <summary>After these a line ends, so that a page can be read and compared as text; inside others white space would show.</summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "article", "aside", "blockquote", "body", "caption", "col", "dd", "details", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "head", "header", "hr", "html", "legend",
        "li", "link", "main", "meta", "nav", "ol", "optgroup", "option", "p", "section", "select", "datalist", "summary", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul");

    /// <summary>The attributes that a page may have. What runs or fetches something is not among them; addresses have methods of their own.</summary>
    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(
        StringComparer.Ordinal,
        "autocomplete", "autofocus", "charset", "checked", "class", "colspan", "content", "datetime", "for", "hidden", "id", "inputmode", "label", "lang", "list", "max", "method", "min", "name", "open", "rel",
        "required", "role", "scope", "selected", "step", "tabindex", "title", "type", "value", "width", "height", "viewBox", "preserveAspectRatio", "x", "y", "x1", "x2", "y1", "y2", "focusable");

    private readonly string _name;
    private readonly bool _isBlock;
    private (string Name, string Value)[] _attributes = [];
    private int _attributeCount;
    private HtmlNode[] _children = [];
    private int _childCount;

    public HtmlElement(string name)
    {
        if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit) || name is "script" or "style" or "iframe" or "object" or "embed" or "base")
        {
            throw new ArgumentException($"'{name}' is no element of a page; style sheets and scripts are HtmlPage's.", nameof(name));
        }

        _name = name;
        _isBlock = Blocks.Contains(name);
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _childCount == 0;

    /// <summary>Puts parts at its end; a null is no part.</summary>
    /// <param name="children">The parts.</param>
    /// <returns>The element.</returns>
    public HtmlElement Add(params IEnumerable<HtmlNode?> children)
    {
        foreach (var child in children)
        {
            Put(child);
        }

        return this;
    }

    /// <summary>Puts parts at its end; a null is no part.</summary>
    /// <param name="children">The parts.</param>
    /// <returns>The element.</returns>
    public HtmlElement Add(params ReadOnlySpan<HtmlNode?> children)
    {
        if (_childCount == 0)
        {
            _children = new HtmlNode[children.Length];
        }

        foreach (var child in children)
        {
            Put(child);
        }

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
        foreach (var (name, value) in _attributes.AsSpan(0, _attributeCount))
        {
            page.Append(' ').Append(name);
            if (value.Length > 0 || name is "value" or "href")
            {
                page.Append("=\"").Append(HtmlText.Encode(value)).Append('"');
            }
        }

        page.Append('>');
        if (!Void.Contains(_name))
        {
            var children = _children.AsSpan(0, _childCount);
            if (_isBlock && AreBlocks(children))
            {
                page.Append('\n');
            }

            foreach (var child in children)
            {
                child.WriteTo(page);
            }

            page.Append("</").Append(_name).Append('>');
        }
        else if (_name is "rect" or "line")
        {
            page.Append("</").Append(_name).Append('>');
        }

        if (_isBlock)
        {
            page.Append('\n');
        }
    }

    /// <summary>Whether there are parts, and all are blocks.</summary>
    private static bool AreBlocks(ReadOnlySpan<HtmlNode> children)
    {
        foreach (var child in children)
        {
            if (child is not HtmlElement { _isBlock: true })
            {
                return false;
            }
        }

        return !children.IsEmpty;
    }

    private void Put(HtmlNode? child)
    {
        if (child is null)
        {
            return;
        }

        if (_childCount == _children.Length)
        {
            Array.Resize(ref _children, Math.Max(2, _childCount * 2));
        }

        _children[_childCount++] = child;
    }

    /// <summary>An attribute that is there already goes, and stands last with its new value.</summary>
    private HtmlElement Set(string name, string value)
    {
        var kept = 0;
        for (var index = 0; index < _attributeCount; index++)
        {
            if (!string.Equals(_attributes[index].Name, name, StringComparison.Ordinal))
            {
                _attributes[kept++] = _attributes[index];
            }
        }

        if (kept == _attributes.Length)
        {
            Array.Resize(ref _attributes, kept + 2);
        }

        _attributes[kept] = (name, value);
        _attributeCount = kept + 1;
        return this;
    }
}
