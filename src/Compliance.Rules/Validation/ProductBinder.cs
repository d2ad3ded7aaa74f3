using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Binds what vocabulary and packs say of products: whose each is, and on which plans it is sold.</summary>
/// <param name="vocabulary">The base vocabulary.</param>
/// <param name="packs">The packs.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class ProductBinder(VocabularyDocument vocabulary, IReadOnlyList<RulePackDocument> packs, DiagnosticBag diagnostics)
{
    private readonly Dictionary<int, Offer> _offers = [];

    /// <summary>The value of a new product that a pack declares, for the values of the fact; products that the base vocabulary lists are none.</summary>
    public static IEnumerable<JsonObject> NewProducts(RulePackDocument pack, IReadOnlySet<string> listed) =>
        pack.Root.Items<JsonObject>("products").Where(product => product.String("name") is { } name && !listed.Contains(name.Value));

    public ProductCatalogue Bind(IReadOnlyList<FactDefinition> facts)
    {
        var vendor = Find(facts, Facts.Vendor);
        var product = Find(facts, Facts.Product);
        var tier = Find(facts, Facts.Tier);
        if (product is null)
        {
            return ProductCatalogue.Empty;
        }

        foreach (var value in vocabulary.Facts.Where(fact => fact.String("name")?.Value == Facts.Product).SelectMany(fact => fact.Items<JsonObject>("values")))
        {
            AddListed(value, vendor, product, tier);
        }

        foreach (var pack in packs)
        {
            AddOf(pack, vendor, product, tier);
        }

        return new(vendor, product, tier, [.. _offers.Values.OrderBy(offer => offer.Product.Id)]);
    }

    private void AddListed(JsonObject value, FactDefinition? vendor, FactDefinition product, FactDefinition? tier)
    {
        if (value.String("name") is not { } name || product.Values.Find(name.Value) is not { } known)
        {
            return;
        }

        var plans = value["plans"] is null ? null : Plans(value, tier);
        if (value.String("vendor") is not { } owner)
        {
            if (plans is not null)
            {
                _offers.TryAdd(known.Id, new(known, null, plans));
            }
        }
        else if (vendor?.Values.Find(owner.Value) is { } found)
        {
            _offers.TryAdd(known.Id, new(known, found, plans));
        }
        else
        {
            diagnostics.Add(() => Faults.UnknownValue(owner.At, Facts.Vendor, owner.Value, vendor?.Values.NamesAndAliases ?? []));
        }
    }

    /// <summary>The products of a pack: those it declares, and the values it adds to the fact, belong to its vendor where it has one.</summary>
    private void AddOf(RulePackDocument pack, FactDefinition? vendor, FactDefinition product, FactDefinition? tier)
    {
        var owner = pack.Root.String("vendor") is { } name ? vendor?.Values.Find(name.Value) : null;
        foreach (var added in pack.Root.Object("vocabulary")?.Object("values")?.Items<JsonObject>(Facts.Product) ?? [])
        {
            if (owner is not null && added.String("name") is { } main && product.Values.Find(main.Value) is { } known)
            {
                _offers.TryAdd(known.Id, new(known, owner, null));
            }
        }

        foreach (var declared in pack.Root.Items<JsonObject>("products"))
        {
            if (declared.String("name") is { } main && product.Values.Find(main.Value) is { } known)
            {
                AddDeclared(declared, main, known, owner, tier);
            }
        }
    }

    private void AddDeclared(JsonObject declared, JsonString name, NamedValue product, NamedValue? owner, FactDefinition? tier)
    {
        var plans = declared["plans"] is null ? null : Plans(declared, tier);
        if (!_offers.TryGetValue(product.Id, out var offer))
        {
            _offers.Add(product.Id, new(product, owner, plans));
        }
        else if (offer.Vendor is { } other && owner is { } mine && other.Id != mine.Id)
        {
            diagnostics.Add(Faults.ProductTaken(name.At, product.Name, other.Name));
        }
        else
        {
            _offers[product.Id] = offer with { Vendor = offer.Vendor ?? owner, Plans = plans is null ? offer.Plans : [.. (offer.Plans ?? []).Concat(plans).Distinct()] };
        }
    }

    private List<NamedValue> Plans(JsonObject declared, FactDefinition? tier)
    {
        var plans = new List<NamedValue>();
        foreach (var plan in declared.Items<JsonString>("plans"))
        {
            if (tier?.Values.Find(plan.Value) is { } known)
            {
                plans.Add(known);
            }
            else
            {
                diagnostics.Add(() => Faults.UnknownValue(plan.At, Facts.Tier, plan.Value, tier?.Values.NamesAndAliases ?? []));
            }
        }

        return plans;
    }

    private static FactDefinition? Find(IReadOnlyList<FactDefinition> facts, string name) =>
        facts.FirstOrDefault(fact => string.Equals(fact.Name, name, StringComparison.Ordinal) && fact.Type == FactType.Enum);
}
