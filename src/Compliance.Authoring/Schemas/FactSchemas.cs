using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;
using Newtonsoft.Json.Linq;

namespace Compliance.Authoring.Schemas;

/// <summary>
/// Schemas of what turns on a vocabulary: conditions and use cases. Facts are listed by name and their values suggested, so that an editor completes them. Other
/// facts and values are let through: a pack may add them, and only the reader knows which packs are loaded. Immutable.
/// </summary>
/// <param name="facts">The facts to list.</param>
internal sealed class FactSchemas(IReadOnlyList<FactDefinition> facts)
{
    public const string ConditionName = "condition";
    public const string UseCaseName = "use-case";

    private const string RangeName = "range";
    private const string OtherTestName = "test-of-another-fact";

    /// <summary>Writes a definition once and gives a reference to it.</summary>
    internal delegate JObject Definer(string name, Func<JObject> write);

    /// <summary>A condition: a conjunction over facts, with connectives that hold conditions.</summary>
    public JObject Condition(Definer define)
    {
        var self = define(ConditionName, () => []);
        var several = new JObject { ["type"] = "array", ["minItems"] = 1, ["items"] = self };
        var properties = new JObject
        {
            ["allOf"] = With("All of these hold.", several),
            ["anyOf"] = With("At least one of these holds.", several),
            ["not"] = new JObject { ["description"] = "This does not hold.", ["allOf"] = new JArray(self) },
            [ConditionBinder.Named] = new JObject { ["description"] = "A condition that the pack names under conditions, or one of a reference pack as pack/name.", ["type"] = "string" },
        };
        foreach (var fact in facts)
        {
            properties[fact.Name] = With(About(fact), Test(fact, define));
        }

        return new JObject
        {
            ["description"] = "Holds when the test of every fact in it holds; an empty one always holds.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = define(OtherTestName, () => OtherTest(define)),
        };
    }

    /// <summary>A use case: a flat object of facts.</summary>
    public JObject UseCase(Definer define)
    {
        var properties = new JObject
        {
            [UseCaseReader.Schema] = With("The JSON Schema that an editor completes and checks this with.", OrNull(new JObject { ["type"] = "string" })),
            [UseCaseReader.Id] = With("Names the use case; echoed in the verdict.", OrNull(new JObject { ["type"] = "string" })),
            [UseCaseReader.Note] = With("Free text; echoed in the verdict.", OrNull(new JObject { ["type"] = "string" })),
            [UseCaseReader.AsOf] = With("The day the question is asked about; without one, today.", OrNull(SchemaWriter.Date())),
        };
        foreach (var fact in facts)
        {
            properties[fact.Name] = fact.IsDerived
                ? new JObject { ["description"] = $"{About(fact)} Concluded by rules; it cannot be given.", ["not"] = new JObject() }
                : With(About(fact), Given(fact, define));
        }

        return new JObject
        {
            ["description"] = "Facts of a use of an AI product. A fact left out takes its presumption or is unknown; null says that it is not known.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = new JObject
            {
                ["description"] = "A fact that a pack adds.",
                ["type"] = new JArray("string", "boolean", "number", "array", "null"),
                ["items"] = new JObject { ["type"] = "string" },
            },
        };
    }

    private static JObject Given(FactDefinition fact, Definer define)
    {
        switch (fact.Type)
        {
            case FactType.Boolean:
                return new() { ["type"] = new JArray("boolean", "null") };
            case FactType.Number:
                var number = new JObject { ["type"] = new JArray("number", "null") };
                Bound(number, "minimum", fact.Minimum);
                Bound(number, "maximum", fact.Maximum);
                return number;
            case FactType.Set:
                var name = ValueOf(fact, define);
                var none = fact.Values.Find(FactBinder.None) is null ? new[] { new JObject { ["enum"] = new JArray(FactBinder.None), ["description"] = "None, as []." } } : [];
                var all = fact.TrueMeansAll ? new[] { new JObject { ["type"] = "boolean", ["description"] = "True stands for all, false for none." } } : [];
                return OrNull([name, new JObject { ["type"] = "array", ["items"] = name }, .. none, .. all]);
            default:
                return OrNull(ValueOf(fact, define));
        }
    }

    private static JObject Test(FactDefinition fact, Definer define) => fact.Type switch
    {
        FactType.Boolean => new() { ["type"] = "boolean" },
        FactType.Number => Either([.. OneOrMany(new JObject { ["type"] = "number" }), define(RangeName, Range)]),
        FactType.Set => Either([.. OneOrMany(ValueOf(fact, define)), SetTest(ValueOf(fact, define))]),
        _ => Either(OneOrMany(ValueOf(fact, define))),
    };

    private static JObject OtherTest(Definer define)
    {
        var name = Name();
        return Either([.. OneOrMany(name), .. OneOrMany(new JObject { ["type"] = "number" }), new JObject { ["type"] = "boolean" }, SetTest(name), define(RangeName, Range)]);
    }

    private static JObject SetTest(JObject name)
    {
        var names = Either(OneOrMany(name));
        return new JObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["additionalProperties"] = false,
            ["properties"] = new JObject
            {
                ["all"] = With("Each of these is among the elements.", names),
                ["none"] = With("None of these is among the elements.", names),
                ["only"] = With("Every element is one of these.", names),
            },
        };
    }

    private static JObject Range()
    {
        var number = new JObject { ["type"] = "number" };
        return new JObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["additionalProperties"] = false,
            ["properties"] = new JObject
            {
                ["gte"] = With("At least.", number),
                ["gt"] = With("More than.", number),
                ["lte"] = With("At most.", number),
                ["lt"] = With("Less than.", number),
            },
        };
    }

    /// <summary>A value of a fact: those known are suggested, others let through.</summary>
    private static JObject ValueOf(FactDefinition fact, Definer define) => define($"value-of-{fact.Name}", () =>
    {
        var known = fact.Values.NamesAndAliases.ToList();
        return known.Count == 0 ? Name() : Either([new JObject { ["enum"] = new JArray(known) }, Name()]);
    });

    private static JObject Name() => new() { ["type"] = "string", ["pattern"] = PackShapes.ValueNamePortable };

    private static JObject[] OneOrMany(JObject item) => [item, new JObject { ["type"] = "array", ["minItems"] = 1, ["items"] = item }];

    private static JObject Either(IEnumerable<JObject> schemas) => new() { ["anyOf"] = new JArray(schemas) };

    private static JObject OrNull(params IEnumerable<JObject> schemas) => Either([.. schemas, new JObject { ["type"] = "null" }]);

    private static JObject With(string description, JObject schema)
    {
        var described = new JObject { ["description"] = description };
        described.Merge(schema);
        return described;
    }

    private static void Bound(JObject schema, string name, double? bound)
    {
        if (bound is { } number)
        {
            schema[name] = number == Math.Floor(number) && Math.Abs(number) < long.MaxValue / 2 ? new JValue((long)number) : new JValue(number);
        }
    }

    private static string About(FactDefinition fact) => $"{fact.Title}: {(fact.Description.Length > 0 ? fact.Description : fact.Question)}";
}
