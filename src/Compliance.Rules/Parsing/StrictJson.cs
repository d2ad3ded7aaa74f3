using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;
using Newtonsoft.Json;

namespace Compliance.Rules.Parsing;

/// <summary>
/// Reads JSON as RFC 8259 has it and nothing more, and keeps where each value starts.
/// </summary>
/// <remarks>
/// Newtonsoft.Json reads the values. It also accepts comments, single quotes, trailing commas and NaN, so the runtime's own reader, which accepts none
/// of them, goes over the bytes first and notes where each token starts; the two then walk in step.
/// </remarks>
internal sealed class StrictJson
{
    private static readonly string[] EndsOfReasons = [" LineNumber:", " which is not supported in this mode", " Change the reader options", ", when isFinalBlock"];

    /// <summary>Reasons quote the input, which may have a whole file where a literal should be.</summary>
    private const int MostOfReason = 160;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly JsonLimits _limits;
    private readonly List<int> _tokenStarts = [];
    private readonly LineMap _lines;
    private int _token = -1;

    private StrictJson(SourceText source, DiagnosticBag diagnostics, JsonLimits limits)
    {
        _source = source;
        _diagnostics = diagnostics;
        _limits = limits;
        _lines = new LineMap(source);
    }

    /// <summary>Reads one JSON value; null when the text is not JSON or over a limit, with the fault reported.</summary>
    public static JsonValue? Read(SourceText source, DiagnosticBag diagnostics, JsonLimits limits)
    {
        var reader = new StrictJson(source, diagnostics, limits);
        return reader.IsText() && reader.IsGrammatical() ? reader.ReadTree() : null;
    }

    private bool IsText()
    {
        var bytes = _source.Bytes.Span;
        if (bytes.Length > _limits.Bytes)
        {
            return Refuse(Faults.TooLarge(SourceLocation.Whole(_source.File), "the file", bytes.Length, _limits.Bytes, "bytes"));
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Refuse(Faults.ByteOrderMark(_lines.At(0)));
        }

        return Utf8.IsValid(bytes) || Refuse(Faults.InvalidUtf8(_lines.At(FirstInvalidByte(bytes))));
    }

    private bool IsGrammatical()
    {
        // One level more than is allowed, so that too deep an input is told from a wrong one.
        var reader = new Utf8JsonReader(_source.Bytes.Span, new JsonReaderOptions { MaxDepth = _limits.Depth + 1 });
        var values = 0;
        try
        {
            while (reader.Read())
            {
                _tokenStarts.Add((int)reader.TokenStartIndex);
                if (IsValue(reader.TokenType) && ++values > _limits.Values)
                {
                    return Refuse(Faults.TooLarge(_lines.At(reader.TokenStartIndex), "the number of values", values, _limits.Values, "values"));
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= _limits.Depth)
                {
                    return Refuse(Faults.TooDeep(_lines.At(reader.TokenStartIndex), _limits.Depth));
                }

                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueSpan.Length > _limits.StringLength)
                {
                    return Refuse(Faults.TooLarge(_lines.At(reader.TokenStartIndex), "a string", reader.ValueSpan.Length, _limits.StringLength, "bytes"));
                }

                if (reader.ValueIsEscaped && HasHalfPair(reader.ValueSpan))
                {
                    _diagnostics.Add(Faults.LoneSurrogate(_lines.At(reader.TokenStartIndex)));
                }
            }

            return true;
        }
        catch (System.Text.Json.JsonException exception)
        {
            return Refuse(Faults.NotJson(_lines.At(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0), Reason(exception.Message)));
        }
    }

    private static bool IsValue(JsonTokenType token) =>
        token is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);

    private JsonValue? ReadTree()
    {
        using var text = new StreamReader(new MemoryStream(_source.Bytes.ToArray(), writable: false), Encoding.UTF8);
        using var reader = new JsonTextReader(text)
        {
            CloseInput = false,
            Culture = CultureInfo.InvariantCulture,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = _limits.Depth,
        };
        try
        {
            Advance(reader);
            return ReadValue(reader);
        }
        catch (JsonReaderException)
        {
            // The grammar is sound, so what Newtonsoft.Json refuses is a number beyond its range.
            Refuse(Faults.NumberOutOfRange(_lines.At(_tokenStarts[Math.Min(_token + 1, _tokenStarts.Count - 1)])));
            return null;
        }
    }

    private JsonValue ReadValue(JsonTextReader reader)
    {
        var at = Here();
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                return ReadObject(reader, at);
            case JsonToken.StartArray:
                return ReadArray(reader, at);
            case JsonToken.String:
                return new JsonString(at, (string)reader.Value!);
            case JsonToken.Boolean:
                return new JsonBoolean(at, (bool)reader.Value!);
            case JsonToken.Integer or JsonToken.Float:
                return ReadNumber(at);
            default:
                return new JsonNull(at);
        }
    }

    /// <summary>Numbers are taken from the bytes: what the reader makes of them depends on their size.</summary>
    private JsonNumber ReadNumber(SourceLocation at)
    {
        if (!Utf8Parser.TryParse(_source.Bytes.Span[_tokenStarts[_token]..], out double number, out _) || !double.IsFinite(number))
        {
            Refuse(Faults.NumberOutOfRange(at));
            return new JsonNumber(at, 0);
        }

        return new JsonNumber(at, number);
    }

    private JsonObject ReadObject(JsonTextReader reader, SourceLocation at)
    {
        var properties = new List<JsonProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (Advance(reader); reader.TokenType != JsonToken.EndObject; Advance(reader))
        {
            var nameAt = Here();
            var name = (string)reader.Value!;
            Advance(reader);
            var value = ReadValue(reader);
            if (names.Add(name))
            {
                properties.Add(new(name, nameAt, value));
            }
            else
            {
                _diagnostics.Add(Faults.DuplicateProperty(nameAt, name));
            }
        }

        return new JsonObject(at, properties);
    }

    private JsonArray ReadArray(JsonTextReader reader, SourceLocation at)
    {
        var items = new List<JsonValue>();
        for (Advance(reader); reader.TokenType != JsonToken.EndArray; Advance(reader))
        {
            items.Add(ReadValue(reader));
        }

        return new JsonArray(at, items);
    }

    private void Advance(JsonTextReader reader)
    {
        reader.Read();
        _token++;
    }

    private SourceLocation Here() => _lines.At(_tokenStarts[_token]);

    /// <summary>Whether escapes spell half of a surrogate pair, which no UTF-8 output could carry. Newtonsoft.Json passes over it.</summary>
    private static bool HasHalfPair(ReadOnlySpan<byte> escaped)
    {
        var isHighBefore = false;
        for (var index = 0; index < escaped.Length; index++)
        {
            var unit = escaped[index..] is [(byte)'\\', (byte)'u', ..] && Utf8Parser.TryParse(escaped.Slice(index + 2, 4), out ushort hex, out _, 'x')
                ? (char)hex
                : default;
            if (isHighBefore != char.IsLowSurrogate(unit))
            {
                return true;
            }

            isHighBefore = char.IsHighSurrogate(unit);
            index += unit != default ? 5 : escaped[index] == (byte)'\\' ? 1 : 0;
        }

        return isHighBefore;
    }

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

    /// <summary>The reader's message without the place, which the diagnostic states in its own way, and without advice to programmers.</summary>
    private string Reason(string message)
    {
        if (_tokenStarts.Count == 0 && IsBlank(_source.Bytes.Span))
        {
            return "there is nothing in it";
        }

        const int MostOfLiteral = 20;
        if (message.LastIndexOf("' is an invalid JSON literal", StringComparison.Ordinal) is > MostOfLiteral and var literalEnd)
        {
            message = $"{message[..MostOfLiteral]}…{message[literalEnd..]}";
        }

        var end = EndsOfReasons.Select(end => message.IndexOf(end, StringComparison.Ordinal)).Where(end => end >= 0).DefaultIfEmpty(message.Length).Min();
        return Legible.Shorten(message[..end].TrimEnd('.'), MostOfReason);
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
