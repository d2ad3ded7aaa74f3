using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using JsonConverter = Newtonsoft.Json.JsonConverter;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Compliance.Rules.Serialization;

/// <summary>
/// Reads and writes the types of this library for Newtonsoft.Json: as the command line reads use cases, and as <c>ToJson</c> writes. Add it with
/// <see cref="NewtonsoftExtensions.AddComplianceConverters(JsonSerializerSettings)"/>; without it Newtonsoft.Json refuses to read or write these types. Thread-safe.
/// </summary>
/// <remarks>
/// Whatever the settings are, names are compared letter by letter, nothing is dropped, and what is no such value is refused with the same code as everywhere. Of
/// what Newtonsoft.Json lets pass beyond JSON, comments, single quotes, bare names, NaN, <c>undefined</c> and constructors are refused; trailing commas, octal and hexadecimal
/// numbers, and halves of surrogate pairs (U+FFFD in their place) it has made JSON of before anybody is asked. Where these matter, read the text with <see cref="UseCaseJson.Parse"/>.
/// </remarks>
public sealed class ComplianceNewtonsoftConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType)
    {
        ArgumentNullException.ThrowIfNull(objectType);
        return Form(objectType) is not null;
    }

    /// <inheritdoc/>
    /// <exception cref="JsonSerializationException">The JSON is no such value; the message says where and why, and the inner exception has the faults.</exception>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(objectType);
        var form = Form(objectType)!;
        if (reader.TokenType == JsonToken.Null && MayBeNull(objectType, form) && reader.Depth > 0)
        {
            return null;
        }

        var (path, place) = (reader.Path, reader as IJsonLineInfo);
        var (line, column) = (place?.LineNumber ?? 0, place?.LinePosition ?? 0);
        var faults = new DiagnosticBag();
        var value = NewtonsoftTree.Read(reader, form.Name, faults, form.Limits) is { } json ? form.ReadObject(json, faults) : null;
        if (faults.IsEmpty)
        {
            return value;
        }

        var cause = new ComplianceJsonException(faults.Sorted());
        throw new JsonSerializationException(cause.Message, path, line, column, cause);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, VerdictJson.CompactOptions))
        {
            Form(value.GetType())!.WriteObject(json, value);
        }

        bytes.Position = 0;
        using var text = new StreamReader(bytes, Encoding.UTF8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, Culture = CultureInfo.InvariantCulture };
        writer.WriteToken(reader);
    }

    private static WireForm? Form(Type type) => WireForms.Find(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>A part of something may be null where .NET has null for it, but a fact value has a null of its own.</summary>
    private static bool MayBeNull(Type type, WireForm form) => !form.HasNull && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null);
}
