using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;
using JsonProperty = Compliance.Json.JsonProperty;

namespace Compliance.Rules.Serialization;

/// <summary>
/// Takes the tokens of a Newtonsoft.Json reader, whatever its settings and wherever they come from, as strict JSON. Their places are those that the reader gives:
/// of a text, where a token ends. Belongs to one value.
/// </summary>
internal sealed class NewtonsoftTree
{
    private readonly JsonReader _reader;
    private readonly string _name;
    private readonly DiagnosticBag _faults;
    private readonly JsonLimits _limits;
    private readonly int _outerDepth;
    private int _values;

    private NewtonsoftTree(JsonReader reader, string name, DiagnosticBag faults, JsonLimits limits)
    {
        _reader = reader;
        _name = name;
        _faults = faults;
        _limits = limits;
        _outerDepth = reader.Depth;
    }

    /// <summary>Reads the value that a reader is at, to its last token; null when it is no JSON or over a limit, with the fault reported.</summary>
    public static JsonValue? Read(JsonReader reader, string name, DiagnosticBag faults, JsonLimits limits)
    {
        // What looks like a day is a text, to be given back letter by letter.
        var (dates, numbers) = (reader.DateParseHandling, reader.FloatParseHandling);
        (reader.DateParseHandling, reader.FloatParseHandling) = (DateParseHandling.None, FloatParseHandling.Double);
        try
        {
            return new NewtonsoftTree(reader, name, faults, limits).Value();
        }
        catch (StopException)
        {
            return null;
        }
        catch (JsonReaderException exception)
        {
            faults.Add(ReadingFaults.NotJson(new(name, exception.LineNumber, exception.LinePosition), Legible.Shorten(exception.Message.TrimEnd('.'), 160)));
            return null;
        }
        finally
        {
            (reader.DateParseHandling, reader.FloatParseHandling) = (dates, numbers);
        }
    }

    private JsonValue Value()
    {
        var at = At();
        if (++_values > _limits.Values)
        {
            throw Stop(ReadingFaults.TooLarge(at, "the number of values", _values, _limits.Values, "values"));
        }

        switch (_reader.TokenType)
        {
            case JsonToken.StartObject:
                return Object(at);
            case JsonToken.StartArray:
                return Array(at);
            case JsonToken.String when _reader.QuoteChar != '\'':
                return new JsonString(at, Text(at));
            case JsonToken.Integer or JsonToken.Float:
                return Number(at);
            case JsonToken.Boolean:
                return new JsonBoolean(at, (bool)_reader.Value!);
            case JsonToken.Null:
                return new JsonNull(at);
            default:
                throw Stop(ReadingFaults.NotJson(at, Found()));
        }
    }

    private JsonObject Object(SourceLocation at)
    {
        CheckDepth(at);
        var properties = new List<JsonProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (Advance(); _reader.TokenType != JsonToken.EndObject; Advance())
        {
            var nameAt = At();
            if (_reader.TokenType != JsonToken.PropertyName || (_reader is JsonTextReader && _reader.QuoteChar != '"'))
            {
                throw Stop(ReadingFaults.NotJson(nameAt, Found()));
            }

            var name = Text(nameAt);
            Advance();
            var value = Value();
            if (names.Add(name))
            {
                properties.Add(new(name, nameAt, value));
            }
            else
            {
                _faults.Add(ReadingFaults.DuplicateProperty(nameAt, name));
            }
        }

        return new JsonObject(at, properties);
    }

    private JsonArray Array(SourceLocation at)
    {
        CheckDepth(at);
        var items = new List<JsonValue>();
        for (Advance(); _reader.TokenType != JsonToken.EndArray; Advance())
        {
            items.Add(Value());
        }

        return new JsonArray(at, items);
    }

    private string Text(SourceLocation at)
    {
        var text = (string)_reader.Value!;
        if (Encoding.UTF8.GetByteCount(text) is var bytes && bytes > _limits.StringLength)
        {
            throw Stop(ReadingFaults.TooLarge(at, "a string", bytes, _limits.StringLength, "bytes"));
        }

        if (Surrogates.IndexOfHalfPair(text) >= 0)
        {
            _faults.Add(ReadingFaults.LoneSurrogate(at));
        }

        return text;
    }

    private JsonNumber Number(SourceLocation at)
    {
        var number = _reader.Value switch
        {
            BigInteger large => (double)large,
            IConvertible value => value.ToDouble(CultureInfo.InvariantCulture),
            _ => double.NaN,
        };
        if (double.IsNaN(number))
        {
            throw Stop(ReadingFaults.NotJson(at, Found()));
        }

        if (!double.IsFinite(number))
        {
            _faults.Add(ReadingFaults.NumberOutOfRange(at));
        }

        return new JsonNumber(at, double.IsFinite(number) ? number : 0);
    }

    private void Advance()
    {
        if (!_reader.Read())
        {
            throw Stop(ReadingFaults.NotJson(At(), "the text ends in the middle of a value"));
        }
    }

    private void CheckDepth(SourceLocation at)
    {
        if (_reader.Depth - _outerDepth >= _limits.Depth)
        {
            throw Stop(ReadingFaults.TooDeep(at, _limits.Depth));
        }
    }

    private SourceLocation At() =>
        _reader is IJsonLineInfo line && line.HasLineInfo() ? new(_name, line.LineNumber, line.LinePosition) : SourceLocation.Whole(_name);

    private string Found() => _reader.TokenType switch
    {
        JsonToken.Comment => "there is a comment",
        JsonToken.String or JsonToken.PropertyName => "a name or string without double quotes",
        JsonToken.Float => "NaN is no number",
        JsonToken.Date or JsonToken.Bytes => $"a {_reader.TokenType} was made of a string before it could be read",
        _ => $"there is {_reader.TokenType}",
    };

    private StopException Stop(Diagnostic fault)
    {
        _faults.Add(fault);
        return new StopException();
    }

    /// <summary>Ends the reading of a value of which nothing more is to be made.</summary>
    private sealed class StopException : Exception;
}
