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
    private readonly Dictionary<string, List<JsonObject>> _values = new(StringComparer.Ordinal);

    private VocabularyBuilder(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public static Vocabulary Build(VocabularyDocument vocabulary, IEnumerable<RulePackDocument> packs, DiagnosticBag diagnostics)
    {
        var builder = new VocabularyBuilder(diagnostics);
        var additions = packs.Select(pack => pack.Root.Object("vocabulary")).OfType<JsonObject>().ToList();
        builder.AddFacts(vocabulary.Facts);
        foreach (var addition in additions)
        {
            builder.AddFacts(addition.Items<JsonObject>("facts"));
        }

        foreach (var addition in additions)
        {
            builder.AddValues(addition.Object("values"));
        }

        return new Vocabulary([.. builder._facts.Select(builder.Define)]);
    }

    private void AddFacts(IEnumerable<JsonObject> facts)
    {
        foreach (var fact in facts)
        {
            _validator.Validate(fact, _diagnostics);
            if (fact.String("name") is not { Value.Length: > 0 } name || TypeOf(fact) is null)
            {
                continue;
            }

            if (ConditionBinder.Connectives.Contains(name.Value, StringComparer.Ordinal) || UseCaseReader.Reserved.Contains(name.Value, StringComparer.Ordinal))
            {
                _diagnostics.Add(Faults.FactRedefined(name.At, name.Value));
            }
            else if (_values.TryAdd(name.Value, [.. fact.Items<JsonObject>("values")]))
            {
                _facts.Add(fact);
            }
            else
            {
                _diagnostics.Add(Faults.FactRedefined(name.At, name.Value));
            }
        }
    }

    private void AddValues(JsonObject? additions)
    {
        foreach (var addition in additions?.Properties ?? [])
        {
            if (!_values.TryGetValue(addition.Name, out var values))
            {
                _diagnostics.Add(Faults.NoValuesToAdd(addition.At, addition.Name, "there is no such fact", _values.Keys));
            }
            else if (TypeOf(_facts.First(fact => fact.String("name")!.Value == addition.Name)) is { } type && !type.HasValues())
            {
                _diagnostics.Add(Faults.NoValuesToAdd(addition.At, addition.Name, $"it is of type {type.Name()}", []));
            }
            else if (addition.Value is JsonArray array)
            {
                values.AddRange(array.Items.OfType<JsonObject>());
            }
        }
    }

    private FactDefinition Define(JsonObject fact, int index)
    {
        var name = fact.String("name")!.Value;
        var type = TypeOf(fact)!.Value;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var roots = type.HasValues() ? [.. _values[name].Select(value => Value(name, value, taken)).OfType<ValueDefinition>()] : new List<ValueDefinition>();
        var definition = new FactDefinition(name, type, ValueTree.Build(roots, type == FactType.Region));
        var title = fact.String("title")?.Value ?? name;
        return new(name, type, definition.Values)
        {
            Title = title,
            Description = fact.String("description")?.Value ?? "",
            Question = fact.String("question")?.Value ?? $"{title}?",
            CustomerControls = fact.Boolean("customerControls")?.Value ?? false,
            IsDerived = fact.Boolean("derived")?.Value ?? false,
            Minimum = fact.Number("minimum")?.Value,
            Maximum = fact.Number("maximum")?.Value,
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
        var bound = FactValueOf(presumed) is { } value ? FactBinder.Bind(definition, value, misfits) : null;
        if (bound is null)
        {
            var found = misfits.Count > 0 ? misfits[0].Found : presumed.Kind;
            _diagnostics.Add(Faults.BadPresumption(presumed.At, definition.Name, $"it is {found}", $"write {FactBinder.Expected(definition)} of this fact"));
        }

        return bound;
    }

    private static FactValue? FactValueOf(JsonValue value) => value switch
    {
        JsonString text => FactValue.Text(text.Value),
        JsonBoolean flag => FactValue.Boolean(flag.Value),
        JsonNumber number => FactValue.Number(number.Value),
        JsonArray array when array.Items.All(item => item is JsonString) => FactValue.Set(array.Items.Cast<JsonString>().Select(item => item.Value)),
        _ => null,
    };

    private static FactType? TypeOf(JsonObject fact)
    {
        var index = fact.String("type") is { } type ? FactTypeNames.All.ToList().IndexOf(type.Value) : -1;
        return index < 0 ? null : (FactType)index;
    }
}
