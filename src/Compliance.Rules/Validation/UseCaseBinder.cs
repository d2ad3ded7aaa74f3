using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Checks a use case against a vocabulary: every name exists, every value fits, nothing concluded is given.</summary>
internal static class UseCaseBinder
{
    /// <summary>Binds a use case; null when a fault was reported.</summary>
    /// <param name="useCase">The use case.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="places">Where its facts stand; null for one that was made in code.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static BoundUseCase? Bind(UseCase useCase, Vocabulary vocabulary, UseCaseDocument? places, DiagnosticBag diagnostics)
    {
        var given = new BoundValue?[vocabulary.Facts.Count];
        var faultsBefore = diagnostics.Count;
        foreach (var (name, value) in useCase.Given)
        {
            if (vocabulary.Find(name) is not { } fact)
            {
                diagnostics.Add(() => Faults.UseCaseUnknownFact(NameAt(places, name), name, Suggestion.OfFact(vocabulary, name, UseCaseReader.Reserved)));
            }
            else if (fact.IsDerived)
            {
                diagnostics.Add(Faults.UseCaseGivesDerived(NameAt(places, name), name));
            }
            else
            {
                var bound = value.Kind == FactValueKind.Unknown ? null : Bind(vocabulary, fact, value, places, diagnostics);
                given[fact.Index] = bound;
            }
        }

        if (diagnostics.Count == faultsBefore)
        {
            CheckProducts(vocabulary, given, places, diagnostics);
        }

        if (diagnostics.Count > faultsBefore)
        {
            return null;
        }

        var seen = (BoundValue?[])given.Clone();
        vocabulary.Presume(seen, fact => useCase[fact.Name] is not null);
        return new(given, seen);
    }

    /// <summary>A product of another vendor, and a plan that a product is not sold on, are faults: no terms speak of such a use.</summary>
    private static void CheckProducts(Vocabulary vocabulary, BoundValue?[] given, UseCaseDocument? places, DiagnosticBag diagnostics)
    {
        var products = vocabulary.Products;
        var (vendor, product, tier) = (One(vocabulary, given, Facts.Vendor), One(vocabulary, given, Facts.Product), One(vocabulary, given, Facts.Tier));
        if (!products.IsProductOf(vendor, product))
        {
            diagnostics.Add(Faults.ProductOfAnotherVendor(
                ValueAt(places, Facts.Product), product!.Value.Name, vendor!.Value.Name, products.VendorOf(product.Value)!.Value.Name, [.. products.ProductsOf(vendor.Value).Select(value => value.Name)]));
        }
        else if (!products.IsSoldOn(vendor, product, tier))
        {
            diagnostics.Add(Faults.PlanNotSold(
                ValueAt(places, Facts.Tier), tier!.Value.Name, (product ?? vendor)!.Value.Name, [.. products.PlansOf(vendor, product)!.Select(plan => plan.Name)]));
        }
    }

    private static NamedValue? One(Vocabulary vocabulary, BoundValue?[] given, string name) =>
        vocabulary.Find(name) is { } fact && given[fact.Index] is { Names: [var value] } ? value : null;

    private static SourceLocation ValueAt(UseCaseDocument? places, string fact) => places?.ValueAt(fact, -1) ?? InCode;

    private static BoundValue? Bind(Vocabulary vocabulary, FactDefinition fact, FactValue value, UseCaseDocument? places, DiagnosticBag diagnostics)
    {
        var misfits = new List<Misfit>();
        var bound = FactBinder.Bind(fact, value, misfits);
        foreach (var misfit in misfits)
        {
            var at = places?.ValueAt(fact.Name, misfit.Element) ?? InCode;
            diagnostics.Add(misfit.Kind switch
            {
                MisfitKind.WrongType => ReadingFaults.UseCaseWrongType(at, fact.Name, misfit.Found, FactBinder.Expected(fact)),
                MisfitKind.UnknownValue => Faults.UseCaseUnknownValue(at, fact.Name, misfit.Found, Suggestion.OfValue(vocabulary, fact, misfit.Found)),
                _ => Faults.UseCaseOutOfBounds(at, fact.Name, misfit.Found, fact.Minimum, fact.Maximum),
            });
        }

        return bound;
    }

    private static SourceLocation InCode => SourceLocation.Whole("use case");

    private static SourceLocation NameAt(UseCaseDocument? places, string fact) => places?.NameAt(fact) ?? InCode;
}
