using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// Makes one vocabulary of the base vocabulary and what packs add. A faulty fact is kept as far as it can be understood, so that the conditions
/// on it are not reported too.
/// </summary>
internal sealed class VocabularyBuilder
{
    private readonly DiagnosticBag _diagnostics;
    private readonly FactValidator _validator = new();
    private readonly List<JsonObject> _facts = [];
    private readonly Dictionary<string, FactType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _faulty = new(StringComparer.Ordinal);

    private VocabularyBuilder(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public static Vocabulary Build(VocabularyDocument vocabulary, IEnumerable<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        var builder = new VocabularyBuilder(diagnostics);
        var documents = packs.ToList();
        var additions = documents.Select(pack => pack.Root.Object("vocabulary")).OfType<JsonObject>().ToList();
        builder.AddFacts(vocabulary.Facts);
        foreach (var addition in additions)
        {
            builder.AddFacts(addition.Items<JsonObject>("facts"));
        }

        foreach (var addition in additions)
        {
            builder.AddValues(addition.Object("values"));
        }

        builder.AddProducts(documents);
        var facts = builder._facts.Select(builder.Define).ToList();
        var products = new ProductBinder(vocabulary, documents, diagnostics).Bind(facts);
        var declarations = new DeclarationReader(diagnostics);
        return new Vocabulary(facts, builder._faulty)
        {
            Products = products,
            ConditionalPresumptions = PresumptionBinder.Bind(builder._facts, facts, products, diagnostics),
            Topics = declarations.Topics(additions.Prepend(vocabulary.Root)),
            Parameters = declarations.Parameters(additions.Prepend(vocabulary.Root)),
        };
    }

    private void AddProducts(IEnumerable<RulePackDocument> packs)
    {
        if (!_values.TryGetValue(Facts.Product, out var values))
        {
            return;
        }

        var listed = values.Select(value => value.String("name")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        values.AddRange(packs.SelectMany(pack => ProductBinder.NewProducts(pack, listed)).ToList());
    }

    private void AddFacts(IEnumerable<JsonObject> facts)
    {
        foreach (var fact in facts)
        {
            _validator.Validate(fact, _diagnostics);
            if (fact.String("name") is not { Value.Length: > 0 } name)
            {
                continue;
            }

            if (ConditionBinder.Connectives.Contains(name.Value, StringComparer.Ordinal) || UseCaseReader.Reserved.Contains(name.Value, StringComparer.Ordinal))
            {
                _diagnostics.Add(Faults.FactNameReserved(name.At, name.Value));
            }
            else if (TypeOf(fact) is not { } type)
            {
                _faulty.Add(name.Value);
            }
            else if (_values.TryAdd(name.Value, ValuesOf(fact)))
            {
                _facts.Add(fact);
                _types.Add(name.Value, type);
            }
            else
            {
                _diagnostics.Add(Faults.FactRedefined(name.At, name.Value));
            }
        }
    }

    /// <summary>The values that a fact lists or, of a set of regions, those of the region fact that it names.</summary>
    private List<JsonObject> ValuesOf(JsonObject fact)
    {
        if (fact.String("valuesOf") is not { } other)
        {
            return [.. fact.Items<JsonObject>("values")];
        }

        if (fact["values"] is null && _types.TryGetValue(other.Value, out var type) && type == FactType.Region)
        {
            return [.. _values[other.Value]];
        }

        _diagnostics.Add(Faults.NoSharedValues(other.At, fact.String("name")?.Value ?? "", other.Value));
        return [];
    }

    private void AddValues(JsonObject? additions)
    {
        foreach (var addition in additions?.Properties ?? [])
        {
            if (!_values.TryGetValue(addition.Name, out var values))
            {
                if (!_faulty.Contains(addition.Name))
                {
                    _diagnostics.Add(() => Faults.NoValuesToAdd(addition.At, addition.Name, "there is no such fact", _types.Where(fact => fact.Value.HasValues()).Select(fact => fact.Key)));
                }
            }
            else if (_types[addition.Name] is var type && !type.HasValues())
            {
                _diagnostics.Add(() => Faults.NoValuesToAdd(addition.At, addition.Name, $"it is of type {type.Name()}", []));
            }
            else if (addition.Value is JsonArray array)
            {
                var added = array.Items.OfType<JsonObject>().ToList();
                values.AddRange(added);
                _added[addition.Name] = _added.GetValueOrDefault(addition.Name) + added.Count;
            }
        }
    }

    private FactDefinition Define(JsonObject fact, int index)
    {
        var name = fact.String("name")!.Value;
        var type = TypeOf(fact)!.Value;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var roots = type.HasValues() ? [.. _values[name].Select(value => Value(name, value, taken)).OfType<ValueDefinition>()] : new List<ValueDefinition>();
        if (type == FactType.Region)
        {
            new PartsOfCountries(name, roots, _diagnostics).Check(_values[name], _values[name].Count - _added.GetValueOrDefault(name));
        }

        var definition = new FactDefinition(name, type, ValueTree.Build(roots, type == FactType.Region || fact["valuesOf"] is not null))
        {
            TrueMeansAll = fact["trueMeans"] is not null,
            Minimum = fact.Number("minimum")?.Value,
            Maximum = fact.Number("maximum")?.Value,
        };
        var title = fact.String("title")?.Value ?? name;
        return new(name, type, definition.Values)
        {
            Title = title,
            Description = fact.String("description")?.Value ?? "",
            Question = fact.String("question")?.Value ?? $"{title}?",
            CustomerControls = fact.Boolean("customerControls")?.Value ?? false,
            ChangeCost = fact.Number("changeCost")?.Value ?? FactDefinition.DefaultChangeCost,
            IsDerived = fact.Boolean("derived")?.Value ?? false,
            TrueMeansAll = definition.TrueMeansAll,
            Minimum = definition.Minimum,
            Maximum = definition.Maximum,
            Presumption = Presumption(fact, definition),
            Index = index,
        };
    }

    private ValueDefinition? Value(string fact, JsonObject value, HashSet<string> taken)
    {
        var aliases = value.Items<JsonString>("aliases").ToList();
        foreach (var name in aliases.Append(value.String("name")).OfType<JsonString>())
        {
            if (!taken.Add(name.Value))
            {
                _diagnostics.Add(Faults.ValueRedefined(name.At, fact, name.Value));
            }
        }

        var narrower = value.Items<JsonObject>("narrower").Select(inner => Value(fact, inner, taken)).OfType<ValueDefinition>().ToList();
        return value.String("name") is { } main
            ? new(main.Value, value.String("title")?.Value ?? "", [.. aliases.Select(alias => alias.Value)], narrower)
            : null;
    }

    private BoundValue? Presumption(JsonObject fact, FactDefinition definition)
    {
        if (fact["presumed"] is not { } presumed)
        {
            return null;
        }

        if (fact.Boolean("derived")?.Value == true)
        {
            _diagnostics.Add(Faults.BadPresumption(presumed.At, definition.Name, "derived facts have none", "remove it"));
            return null;
        }

        var misfits = new List<Misfit>();
        var bound = JsonFactValue.Of(presumed) is { } value ? FactBinder.Bind(definition, value, misfits) : null;
        if (bound is null)
        {
            Report(presumed, definition, misfits);
        }

        return bound;
    }

    private void Report(JsonValue presumed, FactDefinition fact, List<Misfit> misfits)
    {
        foreach (var misfit in misfits)
        {
            var at = presumed is JsonArray array && misfit.Element >= 0 ? array.Items[misfit.Element].At : presumed.At;
            _diagnostics.Add(() => misfit.Kind switch
            {
                MisfitKind.UnknownValue => Faults.UnknownValue(at, fact.Name, misfit.Found, fact.Values.NamesAndAliases),
                MisfitKind.OutOfBounds => Faults.BadPresumption(at, fact.Name, $"it is {misfit.Found}", "write a number within the fact's bounds"),
                _ => Faults.BadPresumption(at, fact.Name, $"it is {misfit.Found}", $"write {FactBinder.Expected(fact)}"),
            });
        }
    }

    private static FactType? TypeOf(JsonObject fact)
    {
        var index = fact.String("type") is { } type ? FactTypeNames.All.ToList().IndexOf(type.Value) : -1;
        return index < 0 ? null : (FactType)index;
    }
}
