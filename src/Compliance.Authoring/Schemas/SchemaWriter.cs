using Compliance.Rules.Parsing;
using Newtonsoft.Json.Linq;

namespace Compliance.Authoring.Schemas;

/// <summary>
/// Turns shapes into JSON Schema (draft-07, which editors take). A schema is never stricter than the reader: what it rejects, the reader rejects too. It may be
/// laxer, for what turns on several places of an input is left to the reader. Belongs to one schema; not thread-safe.
/// </summary>
internal sealed class SchemaWriter(FactSchemas facts)
{
    private readonly SortedDictionary<string, JObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>A whole schema for inputs of a shape.</summary>
    public JObject WriteFile(ObjectShape root)
    {
        var schema = new JObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = char.ToUpperInvariant(root.Noun[0]) + root.Noun[1..],
        };
        schema.Merge(WriteObject(root));
        return Finish(schema);
    }

    /// <summary>A whole schema for use cases.</summary>
    public JObject WriteUseCaseFile()
    {
        var schema = new JObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "A use case" };
        schema.Merge(facts.UseCase(Define));
        return Finish(schema);
    }

    private JObject Finish(JObject schema)
    {
        if (_definitions.Count > 0)
        {
            schema["definitions"] = new JObject(_definitions.Select(definition => new JProperty(definition.Key, definition.Value)));
        }

        return schema;
    }

    private JObject Write(Shape shape) => shape switch
    {
        TextShape text => new() { ["type"] = "string", ["pattern"] = text.PortablePattern },
        DateShape => Date(),
        WordShape word => new() { ["enum"] = new JArray(word.Words) },
        BooleanShape => new() { ["type"] = "boolean" },
        NumberShape => new() { ["type"] = "number" },
        FactValueShape => new() { ["type"] = new JArray("string", "boolean", "number", "array"), ["items"] = new JObject { ["type"] = "string" } },
        CellShape => new() { ["type"] = new JArray("string", "boolean", "number", "array", "null"), ["items"] = new JObject { ["type"] = "string" } },
        OneOrManyShape either => new() { ["anyOf"] = new JArray(Write(either.Item), Write(new ListShape(either.Item))) },
        ListShape list => WriteList(list),
        MapShape map => WriteMap(map.Name, Write(map.Value)),
        DatedShape dated => new() { ["anyOf"] = new JArray(Write(dated.Item), WriteDated(dated)) },
        FormatShape => new() { ["const"] = FormatShape.Current },
        RecursiveShape recursive => Write(recursive.Target()),
        ObjectShape owner => Define(NameOf(owner), () => WriteObject(owner)),
        ConditionShape => Define(FactSchemas.ConditionName, () => facts.Condition(Define)),
        UseCaseShape => Define(FactSchemas.UseCaseName, () => facts.UseCase(Define)),
        _ => throw new NotSupportedException($"The schema writer does not know the shape {shape.GetType().Name}; add it here."),
    };

    private static JObject WriteMap(TextShape? name, JObject value)
    {
        var schema = new JObject { ["type"] = "object", ["additionalProperties"] = value };
        if (name is not null)
        {
            schema["propertyNames"] = new JObject { ["pattern"] = name.PortablePattern };
        }

        return schema;
    }

    private JObject WriteDated(DatedShape dated)
    {
        var schema = WriteMap(name: null, new JObject { ["anyOf"] = new JArray(Write(dated.Item), new JObject { ["type"] = "null" }) });
        schema["propertyNames"] = new JObject { ["pattern"] = Date()["pattern"] };
        schema["minProperties"] = 1;
        return schema;
    }

    private JObject WriteList(ListShape list)
    {
        var schema = new JObject { ["type"] = "array", ["items"] = Write(list.Item) };
        if (!list.MayBeEmpty)
        {
            schema["minItems"] = 1;
        }

        return schema;
    }

    private JObject WriteObject(ObjectShape owner)
    {
        var schema = new JObject
        {
            ["description"] = owner.Description,
            ["type"] = "object",
            ["additionalProperties"] = false,
        };
        if (owner.Properties.Where(property => property.Required).Select(property => property.Name).ToList() is { Count: > 0 } required)
        {
            schema["required"] = new JArray(required);
        }

        schema["properties"] = new JObject(owner.Properties.Select(property => new JProperty(property.Name, Described(property))));
        if (owner.RequiredTogether.Count > 0)
        {
            schema["anyOf"] = new JArray(owner.RequiredTogether.Select(names => new JObject { ["required"] = new JArray(names) }));
        }

        return schema;
    }

    private JObject Described(PropertyShape property)
    {
        var schema = new JObject { ["description"] = property.Description };
        var content = Write(property.Shape);

        // Beside a reference, draft-07 ignores everything.
        schema.Merge(content.ContainsKey("$ref") ? new JObject { ["allOf"] = new JArray(content) } : content);
        return schema;
    }

    /// <summary>Writes a definition once and gives a reference to it; one that refers to itself finds it begun.</summary>
    private JObject Define(string name, Func<JObject> write)
    {
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = [];
            _definitions[name] = write();
        }

        return new JObject { ["$ref"] = $"#/definitions/{name}" };
    }

    internal static JObject Date() => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };

    /// <summary>The noun without its article: <c>a rule file</c> is <c>rule-file</c>.</summary>
    private static string NameOf(ObjectShape shape) => shape.Noun[(shape.Noun.IndexOf(' ', StringComparison.Ordinal) + 1)..].Replace(' ', '-');
}
