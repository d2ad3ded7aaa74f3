
namespace Compliance.Json;

/// <summary>A JSON value that knows where it stands in its file. Strictly read, otherwise untrusted.</summary>
internal abstract class JsonValue(SourceLocation at)
{
    public SourceLocation At { get; } = at;

    /// <summary>The kind of value in words, for faults: <c>a string</c>.</summary>
    public abstract string Kind { get; }
}

internal sealed class JsonString(SourceLocation at, string value) : JsonValue(at)
{
    public string Value { get; } = value;

    public override string Kind => "a string";
}

internal sealed class JsonNumber(SourceLocation at, double value) : JsonValue(at)
{
    public double Value { get; } = value;

    public override string Kind => "a number";
}

internal sealed class JsonBoolean(SourceLocation at, bool value) : JsonValue(at)
{
    public bool Value { get; } = value;

    public override string Kind => Value ? "true" : "false";
}

internal sealed class JsonNull(SourceLocation at) : JsonValue(at)
{
    public override string Kind => "null";
}

internal sealed class JsonArray(SourceLocation at, IReadOnlyList<JsonValue> items) : JsonValue(at)
{
    public IReadOnlyList<JsonValue> Items { get; } = items;

    public override string Kind => "an array";
}

internal sealed record JsonProperty(string Name, SourceLocation At, JsonValue Value)
{
    /// <summary>Whether it has a name: most names differ in length, and names are compared millions of times.</summary>
    public bool Is(string name) => Name.Length == name.Length && string.Equals(Name, name, StringComparison.Ordinal);
}

/// <summary>An object; its property names are unique, for the reader reports a second one and leaves it out.</summary>
internal sealed class JsonObject(SourceLocation at, IReadOnlyList<JsonProperty> properties) : JsonValue(at)
{
    /// <summary>Fewer properties than this are found faster by looking than by hashing.</summary>
    internal const int FewProperties = 16;

    private readonly JsonProperty[] _properties = properties as JsonProperty[] ?? [.. properties];

    private readonly Dictionary<string, JsonProperty>? _byName =
        properties.Count <= FewProperties ? null : properties.ToDictionary(property => property.Name, StringComparer.Ordinal);

    public IReadOnlyList<JsonProperty> Properties => _properties;

    public override string Kind => "an object";

    public JsonValue? this[string name] => Property(name)?.Value;

    public JsonProperty? Property(string name)
    {
        if (_byName is not null)
        {
            return _byName.GetValueOrDefault(name);
        }

        foreach (var property in _properties)
        {
            if (property.Is(name))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>The string of that name; null when it is absent or of another kind, which its shape has reported.</summary>
    public JsonString? String(string name) => this[name] as JsonString;

    public JsonNumber? Number(string name) => this[name] as JsonNumber;

    public JsonBoolean? Boolean(string name) => this[name] as JsonBoolean;

    public JsonObject? Object(string name) => this[name] as JsonObject;

    /// <summary>The items of one kind of the array of that name; empty when it is absent or of another kind.</summary>
    public IEnumerable<T> Items<T>(string name)
        where T : JsonValue => this[name] is JsonArray array ? array.Items.OfType<T>() : [];
}
