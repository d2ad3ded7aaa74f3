using Compliance.Rules.Reporting.Html;

namespace Compliance.Web.Pages;

/// <summary>The fields of forms, made from the vocabulary: questions and titles are its own.</summary>
internal static class Fields
{
    /// <summary>The value of a set that says "none".</summary>
    public const string None = "[]";

    /// <summary>The fields that say whose offer it is: vendor, product, plan, as far as the vocabulary has them.</summary>
    public static IEnumerable<HtmlElement> Offer(IComplianceVocabulary vocabulary, UseCase use)
    {
        if (vocabulary.Find(Facts.Vendor) is { } vendor)
        {
            yield return Vendors(vocabulary, vendor, use.Vendor);
        }

        if (vocabulary.Find(Facts.Product) is { } product)
        {
            yield return Products(vocabulary, product, use.Product);
        }

        if (vocabulary.Find(Facts.Tier) is { } tier)
        {
            yield return Select(tier, use.Tier, "Any plan");
        }
    }

    /// <summary>A list to choose one value from, or none.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="chosen">The value chosen already; null for none.</param>
    /// <param name="empty">What an empty choice says.</param>
    public static HtmlElement Select(FactDescription fact, string? chosen, string empty) => Field(fact, Tag.Of("select",
        [Tag.Of("option", empty).With("value"), .. fact.Values.Select(value => Option(value.Name, Indented(value), chosen))]).With("name", fact.Name).With("id", Id(fact.Name)));

    /// <summary>The vendors, for the script to narrow the products by.</summary>
    private static HtmlElement Vendors(IComplianceVocabulary vocabulary, FactDescription fact, string? chosen) => Field(fact, Tag.Of("select",
        [Tag.Of("option", "Any vendor").With("value"), .. vocabulary.Vendors.Select(vendor => Option(vendor.Name, vendor.Title, chosen))]).With("name", fact.Name).With("id", Id(fact.Name)).With("data-vendors"));

    /// <summary>The products, each under its vendor; those of any vendor by themselves.</summary>
    private static HtmlElement Products(IComplianceVocabulary vocabulary, FactDescription fact, string? chosen)
    {
        var select = Tag.Of("select", Tag.Of("option", "Any product").With("value")).With("name", fact.Name).With("id", Id(fact.Name)).With("data-products");
        foreach (var vendor in vocabulary.Vendors)
        {
            List<ProductDescription> own = [.. vendor.Products.Where(product => !product.IsOfAnyVendor)];
            if (own.Count > 0)
            {
                select.Add(Tag.Of("optgroup", own.Select(product => (HtmlNode)Option(product.Name, product.Title, chosen))).With("label", vendor.Title).With("data-vendor", vendor.Name));
            }
        }

        var others = vocabulary.Vendors.SelectMany(vendor => vendor.Products).Where(product => product.IsOfAnyVendor).DistinctBy(product => product.Name, StringComparer.Ordinal).ToList();
        return Field(fact, others.Count == 0 ? select : select.Add(Tag.Of("optgroup", others.Select(product => (HtmlNode)Option(product.Name, product.Title, chosen))).With("label", "Of any vendor").With("data-vendor")));
    }

    /// <summary>A country, or whatever else is too long a list: a text with suggestions. It takes titles, codes and other names.</summary>
    public static HtmlElement Text(FactDescription fact, string name, string? given)
    {
        var input = Tag.Of("input").With("type", "text").With("name", name).With("id", Id(fact.Name)).With("autocomplete", "off").With("value", given ?? "");
        if (fact.Type == "number")
        {
            return Field(fact, input.With("inputmode", "decimal"));
        }

        var list = $"{Id(fact.Name)}-list";
        var options = fact.Values.Where(value => !value.Name.Contains('-', StringComparison.Ordinal))
            .Select(value => (HtmlNode)Tag.Of("option").With("value", value.Title).With("label", value.Name));
        return Field(fact, input.With("list", list), Tag.Of("datalist", options).With("id", list));
    }

    /// <summary>Boxes to tick, the narrower values below the broader ones.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="values">The values, a broader one before its narrower ones.</param>
    /// <param name="chosen">Those ticked.</param>
    /// <param name="none">What says "none of these"; null where that cannot be said.</param>
    public static HtmlElement Boxes(string name, IReadOnlyList<ValueDescription> values, IReadOnlyCollection<string> chosen, string? none)
    {
        var list = Tree(values, value => Choice("checkbox", name, value.Name, value.Title, chosen.Contains(value.Name, StringComparer.Ordinal)));
        return none is null ? list : list.Add(Tag.Of("li", Choice("checkbox", name, None, none, isChosen: false, isNone: true)));
    }

    /// <summary>One of some answers.</summary>
    public static HtmlElement Radios(string name, IEnumerable<(string Value, string Title)> choices) =>
        Tag.Of("ul", choices.Select(choice => (HtmlNode)Tag.Of("li", Choice("radio", name, choice.Value, choice.Title, isChosen: false)))).Class("choices");

    /// <summary>A field under its label.</summary>
    public static HtmlElement Field(FactDescription fact, params IEnumerable<HtmlNode?> parts) => Tag.Div("field", [Tag.Of("label", fact.Question).With("for", Id(fact.Name)), .. parts]);

    private static HtmlElement Tree(IReadOnlyList<ValueDescription> values, Func<ValueDescription, HtmlElement> choice)
    {
        var names = values.Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
        return Below(null);

        HtmlElement Below(string? broader) => Tag.Of("ul", values
            .Where(value => string.Equals(value.Broader.FirstOrDefault(names.Contains), broader, StringComparison.Ordinal))
            .Select(value => (HtmlNode)Tag.Of("li", choice(value), value.Narrower.Any(names.Contains) ? Below(value.Name) : null))).Class("choices");
    }

    private static HtmlElement Choice(string type, string name, string value, string title, bool isChosen, bool isNone = false)
    {
        var input = Tag.Of("input").With("type", type).With("name", name).With("value", value).Where("checked", isChosen);
        return Tag.Of("label", isNone ? input.With("data-none") : type == "radio" ? input.With("required") : input, Tag.Of("span", title));
    }

    private static HtmlElement Option(string value, string title, string? chosen) =>
        Tag.Of("option", title).With("value", value).Where("selected", string.Equals(value, chosen, StringComparison.Ordinal));

    private static string Indented(ValueDescription value) => value.Broader.Count == 0 ? value.Title : $"– {value.Title}";

    private static string Id(string fact) => $"f-{fact}";
}
