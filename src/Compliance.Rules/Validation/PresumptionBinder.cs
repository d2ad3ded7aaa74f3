using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Binds the presumptions that other facts bring with them: those that a vocabulary declares, and the vendor of each product.</summary>
internal static class PresumptionBinder
{
    /// <param name="declared">The facts as declared, in vocabulary order.</param>
    /// <param name="facts">The facts as bound, in the same order.</param>
    /// <param name="products">Whose the products are.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static IReadOnlyList<ConditionalPresumption> Bind(
        IReadOnlyList<JsonObject> declared, IReadOnlyList<FactDefinition> facts, ProductCatalogue products, DiagnosticBag diagnostics)
    {
        var bound = new List<ConditionalPresumption>();
        foreach (var (json, fact) in declared.Zip(facts))
        {
            if (string.Equals(fact.Name, Facts.Vendor, StringComparison.Ordinal) && facts.FirstOrDefault(other => other.Name == Facts.Product) is { } product)
            {
                bound.AddRange(products.Offers.Where(offer => offer.Vendor is not null)
                    .Select(offer => new ConditionalPresumption(fact, product, [offer.Product], new([offer.Vendor!.Value], 0))));
            }

            bound.AddRange(json.Items<JsonObject>("presumedWhen").Select(presumed => Bind(presumed, fact, facts, diagnostics)).OfType<ConditionalPresumption>());
        }

        return bound;
    }

    private static ConditionalPresumption? Bind(JsonObject presumed, FactDefinition fact, IReadOnlyList<FactDefinition> facts, DiagnosticBag diagnostics)
    {
        if (presumed.Object("when") is not { } when || presumed["value"] is not { } value)
        {
            return null;
        }

        if (Behind(when, fact, facts) is not { } behind)
        {
            diagnostics.Add(Faults.BadPresumption(
                when.At, fact.Name, "its condition is not one other enum, region or set with values that it has, nor one boolean that use cases give with its answer",
                "write { \"product\": \"open-weights\" } or the like"));
            return null;
        }

        var misfits = new List<Misfit>();
        if (JsonFactValue.Of(value) is { } given && FactBinder.Bind(fact, given, misfits) is { } bound)
        {
            return new(fact, behind.On, behind.Values, bound) { Answer = behind.Answer };
        }

        diagnostics.Add(Faults.BadPresumption(value.At, fact.Name, $"it is {(misfits.Count > 0 ? misfits[0].Found : value.Kind)}", $"write {FactBinder.Expected(fact)}"));
        return null;
    }

    /// <summary>What a condition names: a fact with values, or a boolean with its answer; null where it is neither.</summary>
    private static (FactDefinition On, IReadOnlyList<NamedValue> Values, bool? Answer)? Behind(JsonObject when, FactDefinition fact, IReadOnlyList<FactDefinition> facts)
    {
        if (when.Properties is not [var property] || facts.FirstOrDefault(other => string.Equals(other.Name, property.Name, StringComparison.Ordinal)) is not { } on || on == fact)
        {
            return null;
        }

        return (on.Type, property.Value) switch
        {
            (FactType.Boolean, JsonBoolean answer) when !on.IsDerived => (on, [], answer.Value),
            (FactType.Enum or FactType.Region or FactType.Set, var wanted) when Names(wanted, on) is [_, ..] names => (on, names, null),
            _ => null,
        };
    }

    /// <summary>The values that a condition names, one or a list of them; null where one is none of the fact's.</summary>
    private static IReadOnlyList<NamedValue>? Names(JsonValue wanted, FactDefinition on)
    {
        IReadOnlyList<JsonValue> items = wanted is JsonArray list ? list.Items : [wanted];
        var names = items.OfType<JsonString>().Select(item => on.Values.Find(item.Value)).OfType<NamedValue>().ToList();
        return names.Count == items.Count ? names : null;
    }
}
