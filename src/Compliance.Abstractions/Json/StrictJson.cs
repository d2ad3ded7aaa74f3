using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Compliance.Json;

/// <summary>
/// Reads JSON as RFC 8259 has it and nothing more, and keeps where each value starts.
/// </summary>
/// <remarks>
/// The runtime's reader goes over the bytes once: each token is held against the grammar and the limits before anything is made of it, and of an input that is
/// refused nothing is kept. It is always set up here: what a caller's own reader lets pass (comments, trailing commas) is no matter, for the bytes are read again.
/// </remarks>
internal sealed class StrictJson
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly JsonLimits _limits;
    private readonly LineMap _lines;
    private readonly TokenWalk _walk;

    /// <summary>What is wrong with values; of a text that is no JSON only that is reported.</summary>
    private readonly DiagnosticBag _ofValues;

    /// <summary>The properties and items of the objects and arrays that are still open, the outer ones first: each is as long as it is once it is closed.</summary>
    private readonly List<JsonProperty> _properties = [];
    private readonly List<JsonValue> _items = [];

    /// <summary>Names read lately, by what is quickly seen of them: there are few, and each is read thousands of times.</summary>
    private readonly string?[] _names = new string?[256];

    private StrictJson(SourceText source, DiagnosticBag diagnostics, JsonLimits limits)
    {
        _source = source;
        _diagnostics = diagnostics;
        _limits = limits;
        _ofValues = diagnostics.Beside(1);
        _lines = new LineMap(source);
        _walk = new TokenWalk(limits, diagnostics, source.File) { Lines = _lines };
    }

    /// <summary>Reads one JSON value; null when the text is not JSON or over a limit, with the fault reported.</summary>
    public static JsonValue? Read(SourceText source, DiagnosticBag diagnostics, JsonLimits limits)
    {
        var strict = new StrictJson(source, diagnostics, limits);
        return strict.IsText() ? strict.ReadTree() : null;
    }

    /// <summary>
    /// Reads the JSON value that somebody else's reader is at, and moves it to the value's end. Places are counted from the value's first character. Null when a
    /// fault was reported.
    /// </summary>
    /// <param name="reader">At the value's first token.</param>
    /// <param name="name">What faults call the value.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    /// <param name="limits">How large it may be.</param>
    public static JsonValue? Read(ref Utf8JsonReader reader, string name, DiagnosticBag diagnostics, JsonLimits limits)
    {
        var start = reader;
        try
        {
            var bytes = JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader)).ToArray();
            return Read(new SourceText(name, bytes), diagnostics, limits);
        }
        catch (JsonException exception)
        {
            // The text broke off or is no JSON: without all of its bytes, what went wrong is told by the tokens before.
            new TokenWalk(limits, diagnostics, name).GoToFault(ref start, exception);
            return null;
        }
    }

    private bool IsText()
    {
        var bytes = _source.Bytes.Span;
        if (bytes.Length > _limits.Bytes)
        {
            return Refuse(ReadingFaults.TooLarge(SourceLocation.Whole(_source.File), "the file", bytes.Length, _limits.Bytes, "bytes"));
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Refuse(ReadingFaults.ByteOrderMark(_lines.At(0)));
        }

        return Utf8.IsValid(bytes) || Refuse(ReadingFaults.InvalidUtf8(_lines.At(FirstInvalidByte(bytes))));
    }

    private JsonValue? ReadTree()
    {
        // One level more than is allowed, so that too deep an input is told from a wrong one.
        var reader = new Utf8JsonReader(_source.Bytes.Span, new JsonReaderOptions { MaxDepth = _limits.Depth + 1 });
        try
        {
            var value = _walk.Next(ref reader) ? ReadValue(ref reader) : null;
            if (_walk.IsRefused || _walk.Next(ref reader) || _walk.IsRefused)
            {
                return null;
            }

            _diagnostics.AddRange(_ofValues);
            return value;
        }
        catch (JsonException exception)
        {
            _diagnostics.Add(_walk.NotJson(exception, IsBlank(_source.Bytes.Span)));
            return null;
        }
    }

    private JsonValue ReadValue(ref Utf8JsonReader reader)
    {
        var at = Here(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, at),
            JsonTokenType.StartArray => ReadArray(ref reader, at),
            JsonTokenType.String => new JsonString(at, Text(ref reader)),
            JsonTokenType.True => new JsonBoolean(at, value: true),
            JsonTokenType.False => new JsonBoolean(at, value: false),
            JsonTokenType.Number => ReadNumber(ref reader, at),
            _ => new JsonNull(at),
        };
    }

    private JsonNumber ReadNumber(ref Utf8JsonReader reader, SourceLocation at)
    {
        if (!Utf8Parser.TryParse(reader.ValueSpan, out double number, out _) || !double.IsFinite(number))
        {
            _ofValues.Add(ReadingFaults.NumberOutOfRange(at));
            return new JsonNumber(at, 0);
        }

        return new JsonNumber(at, number);
    }

    private JsonObject ReadObject(ref Utf8JsonReader reader, SourceLocation at)
    {
        var first = _properties.Count;
        HashSet<string>? names = null;
        while (_walk.Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            var nameAt = Here(ref reader);
            var name = Name(ref reader);
            if (!_walk.Next(ref reader))
            {
                break;
            }

            var value = ReadValue(ref reader);
            var others = CollectionsMarshal.AsSpan(_properties)[first..];
            if (others.Length == JsonObject.FewProperties && names is null)
            {
                names = new(StringComparer.Ordinal);
                foreach (var other in others)
                {
                    names.Add(other.Name);
                }
            }

            if (names is null ? !Has(others, name) : names.Add(name))
            {
                _properties.Add(new(name, nameAt, value));
            }
            else
            {
                _ofValues.Add(ReadingFaults.DuplicateProperty(nameAt, name));
            }
        }

        return new JsonObject(at, Close(_properties, first));
    }

    private static bool Has(ReadOnlySpan<JsonProperty> properties, string name)
    {
        foreach (var property in properties)
        {
            if (property.Is(name))
            {
                return true;
            }
        }

        return false;
    }

    private JsonArray ReadArray(ref Utf8JsonReader reader, SourceLocation at)
    {
        var first = _items.Count;
        while (_walk.Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            _items.Add(ReadValue(ref reader));
        }

        return new JsonArray(at, Close(_items, first));
    }

    /// <summary>Takes what belongs to the value that ends here.</summary>
    private static T[] Close<T>(List<T> open, int first)
    {
        var own = open.Count == first ? [] : CollectionsMarshal.AsSpan(open)[first..].ToArray();
        open.RemoveRange(first, own.Length);
        return own;
    }

    private string Name(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.ValueSpan is not [var start, .., var end] utf8)
        {
            return Text(ref reader);
        }

        ref var known = ref _names[((utf8.Length * 37) + (start * 7) + end) & 255];
        return known is not null && reader.ValueTextEquals(known) ? known : known = Text(ref reader);
    }

    /// <summary>The text of a string or name; one with half a surrogate pair, which is reported already, as it is written.</summary>
    private static string Text(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped && Surrogates.HasHalfPair(reader.ValueSpan) ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString()!;

    private SourceLocation Here(ref Utf8JsonReader reader) => _lines.At(reader.TokenStartIndex);

    private bool Refuse(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        return false;
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var index = 0;
        while (index < bytes.Length && Rune.DecodeFromUtf8(bytes[index..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            index += consumed;
        }

        return index;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
