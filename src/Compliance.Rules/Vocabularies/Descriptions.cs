namespace Compliance.Rules.Vocabularies;

/// <summary>Facts and values in the words of callers, who know no trees.</summary>
internal static class Descriptions
{
    /// <summary>Describes a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="isStrict">Whether nothing is presumed.</param>
    public static FactDescription Of(FactDefinition fact, bool isStrict) => new()
    {
        Name = fact.Name,
        Type = fact.Type.Name(),
        Title = fact.Title.Length > 0 ? fact.Title : fact.Name,
        Description = fact.Description,
        Question = fact.Question,
        Presumed = isStrict ? null : fact.Presumed,
        CustomerControls = fact.CustomerControls,
        Minimum = fact.Minimum,
        Maximum = fact.Maximum,
        TrueMeansAll = fact.TrueMeansAll,
        Values = Of(fact.Values),
    };

    /// <summary>Vendors with their products and plans; none in a vocabulary without vendors.</summary>
    public static IReadOnlyList<VendorDescription> Vendors(Vocabulary vocabulary)
    {
        if (vocabulary.Find(Facts.Vendor) is not { } vendors)
        {
            return [];
        }

        var products = vocabulary.Find(Facts.Product)?.Values;
        return [.. Of(vendors.Values).Select(vendor => Of(vocabulary.Products, vendor, vendors.Values.Find(vendor.Name)!.Value, products))];
    }

    private static VendorDescription Of(ProductCatalogue catalogue, ValueDescription vendor, NamedValue value, ValueTree? products) => new()
    {
        Name = vendor.Name,
        Title = vendor.Title,
        OtherNames = vendor.OtherNames,
        Products = products is null ? [] : [.. catalogue.ProductsOf(value).Select(product => new ProductDescription
        {
            Name = product.Name,
            Title = products.Title(product),
            IsOfAnyVendor = catalogue.VendorOf(product) is null,
            Plans = catalogue.PlansOf(value, product) is { } plans ? [.. plans.Select(plan => plan.Name)] : null,
        })],
    };

    /// <summary>In the order of the tree each value comes after all that are broader, so these are what the walk has not left yet.</summary>
    private static IReadOnlyList<ValueDescription> Of(ValueTree values)
    {
        var tree = values.Names.Select(name => values.Find(name)!.Value).ToList();
        var broader = new Stack<NamedValue>();
        var above = new List<string[]>(tree.Count);
        foreach (var value in tree)
        {
            while (broader.TryPeek(out var nearest) && values.Meets(value, nearest) != Truth.True)
            {
                broader.Pop();
            }

            above.Add([.. broader.Select(ancestor => ancestor.Name)]);
            broader.Push(value);
        }

        var below = tree.Zip(above).Where(pair => pair.Second.Length > 0).ToLookup(pair => pair.Second[0], pair => pair.First.Name, StringComparer.Ordinal);
        var names = values.NamesAndAliases.ToLookup(name => values.Find(name)!.Value.Id);
        return [.. tree.Zip(above, (value, ancestors) => new ValueDescription
        {
            Name = value.Name,
            Title = values.Title(value),
            OtherNames = [.. names[value.Id].Where(name => !string.Equals(name, value.Name, StringComparison.Ordinal)).Order(StringComparer.Ordinal)],
            Broader = ancestors,
            Narrower = [.. below[value.Name]],
        })];
    }
}
