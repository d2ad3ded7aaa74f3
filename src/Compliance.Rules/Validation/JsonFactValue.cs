using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Reads the value of a fact from the JSON of a vocabulary or pack.</summary>
internal static class JsonFactValue
{
    /// <summary>The value; null for what is none, such as an object.</summary>
    public static FactValue? Of(JsonValue value) => value switch
    {
        JsonString text => FactValue.Text(text.Value),
        JsonBoolean flag => FactValue.Boolean(flag.Value),
        JsonNumber number => FactValue.Number(number.Value),
        JsonArray array when array.Items.All(item => item is JsonString) => FactValue.Set(array.Items.Cast<JsonString>().Select(item => item.Value)),
        _ => null,
    };
}
