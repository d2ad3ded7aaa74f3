using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>
/// Turns use cases in JSON into codes without anything in between. Takes only what is plain and right: of anything else, a slip or an unusual spelling, it
/// says "no", and the strict reader decides what it is and names the fault. So there is one place that judges input, and this one only spares it work.
/// </summary>
internal static class UseCaseJsonEncoder
{
    private const int LongestName = 64;
    private const int LongestText = 1024;
    private const int LongestNumber = 24;
    private const int MostValues = 256;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 2 };

    /// <summary>Encodes a use case; false when the strict reader must look at it, and then neither codes nor echo mean anything.</summary>
    /// <param name="json">The text.</param>
    /// <param name="book">The codes.</param>
    /// <param name="encoded">Takes the codes.</param>
    /// <param name="echo">Takes the use case as given, where it must be repeated; null where only the answer is wanted.</param>
    public static bool TryEncode(ReadOnlySpan<byte> json, Codebook book, EncodedUseCase encoded, UseCaseEcho? echo)
    {
        encoded.Reset();
        echo?.Clear();
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        var reader = new Utf8JsonReader(json, Options);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TryReadProperties(ref reader, book, encoded, echo) && !reader.Read()
                && encoded.TryComplete();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryReadProperties(ref Utf8JsonReader reader, Codebook book, EncodedUseCase encoded, UseCaseEcho? echo)
    {
        Span<char> name = stackalloc char[LongestName];
        var facts = book.ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        var reserved = Reserved.None;
        var values = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryTranscode(ref reader, name, out var length) || ++values > MostValues)
            {
                return false;
            }

            if (facts.TryGetValue(name[..length], out var fact))
            {
                if (encoded.IsGiven(fact.Index) || !reader.Read() || !TryReadValue(ref reader, fact, encoded, echo, ref values))
                {
                    return false;
                }
            }
            else if (!TryReadReserved(ref reader, name[..length], ref reserved, encoded, echo))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadValue(ref Utf8JsonReader reader, FactCodes fact, EncodedUseCase encoded, UseCaseEcho? echo, ref int values)
    {
        var index = fact.Index;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return TryReadName(ref reader, fact, encoded, echo);
            case JsonTokenType.StartArray when fact.IsSet:
                return TryReadElements(ref reader, fact, encoded, echo, ref values);
            case JsonTokenType.True or JsonTokenType.False when fact.Type == FactType.Boolean:
                var flag = reader.TokenType == JsonTokenType.True;
                encoded.GiveCode(index, flag ? 1 : 0);
                echo?.Add(fact.Fact.Name, FactValue.Boolean(flag));
                return true;
            case JsonTokenType.Number when fact.Type == FactType.Number:
                return TryReadNumber(ref reader, fact, encoded, echo);
            case JsonTokenType.Null:
                encoded.GiveUnknown(index);
                echo?.Add(fact.Fact.Name, FactValue.Unknown);
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadName(ref Utf8JsonReader reader, FactCodes fact, EncodedUseCase encoded, UseCaseEcho? echo)
    {
        Span<char> name = stackalloc char[LongestName];
        if (!TryTranscode(ref reader, name, out var length) || fact.Spellings.Find(name[..length]) is not { } spelling)
        {
            return false;
        }

        if (fact.IsSet)
        {
            encoded.GiveSet(fact.Index);
            encoded.GiveElement(fact.Index, spelling.Code);
        }
        else
        {
            encoded.GiveCode(fact.Index, spelling.Code);
        }

        echo?.Add(fact.Fact.Name, spelling.Value);
        return true;
    }

    private static bool TryReadElements(ref Utf8JsonReader reader, FactCodes fact, EncodedUseCase encoded, UseCaseEcho? echo, ref int values)
    {
        Span<char> name = stackalloc char[LongestName];
        encoded.GiveSet(fact.Index);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            if (++values > MostValues || !TryTranscode(ref reader, name, out var length) || fact.Spellings.Find(name[..length]) is not { } spelling)
            {
                return false;
            }

            encoded.GiveElement(fact.Index, spelling.Code);
            echo?.AddElement(spelling.Value.AsText());
        }

        echo?.AddSet(fact.Fact.Name);
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static bool TryReadNumber(ref Utf8JsonReader reader, FactCodes fact, EncodedUseCase encoded, UseCaseEcho? echo)
    {
        if (reader.ValueSpan.Length > LongestNumber
            || !Utf8Parser.TryParse(reader.ValueSpan, out double number, out var consumed)
            || consumed != reader.ValueSpan.Length
            || !UseCaseEncoder.Fits(fact.Fact, number))
        {
            return false;
        }

        encoded.GiveNumber(fact.Index, number);
        echo?.Add(fact.Fact.Name, FactValue.Number(number));
        return true;
    }

    private static bool TryReadReserved(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> name, ref Reserved seen, EncodedUseCase encoded, UseCaseEcho? echo)
    {
        var property = name switch
        {
            UseCaseReader.Id => Reserved.Id,
            UseCaseReader.Note => Reserved.Note,
            UseCaseReader.AsOf => Reserved.AsOf,
            _ => Reserved.None,
        };
        if (property == Reserved.None || seen.HasFlag(property) || !reader.Read() || reader.TokenType != JsonTokenType.String
            || reader.ValueIsEscaped || reader.ValueSpan.Length > LongestText)
        {
            return false;
        }

        seen |= property;
        if (property == Reserved.AsOf)
        {
            Span<char> text = stackalloc char[LongestName];
            if (!TryTranscode(ref reader, text, out var length) || !IsoDate.TryParse(text[..length], out var day))
            {
                return false;
            }

            encoded.AsOf = day;
        }
        else
        {
            echo?.AddText(property == Reserved.Id, reader.GetString()!);
        }

        return true;
    }

    /// <summary>The characters of a name; false for one that is too long to be any, or has escapes in it.</summary>
    private static bool TryTranscode(ref Utf8JsonReader reader, scoped Span<char> name, out int length)
    {
        length = 0;
        return !reader.ValueIsEscaped && reader.ValueSpan.Length <= LongestName && Encoding.UTF8.TryGetChars(reader.ValueSpan, name, out length);
    }

    [Flags]
    private enum Reserved
    {
        None = 0,
        Id = 1,
        Note = 2,
        AsOf = 4,
    }
}

/// <summary>A use case as given, gathered while it is encoded. Memory that is used again; belongs to one thread at a time.</summary>
internal sealed class UseCaseEcho
{
    private readonly List<KeyValuePair<string, FactValue>> _facts = [];
    private readonly List<string> _elements = [];
    private string? _id;
    private string? _note;

    public void Clear()
    {
        _facts.Clear();
        _elements.Clear();
        (_id, _note) = (null, null);
    }

    public void Add(string fact, FactValue value) => _facts.Add(new(fact, value));

    public void AddElement(string name) => _elements.Add(name);

    /// <summary>Adds a set of the elements added since the last.</summary>
    public void AddSet(string fact)
    {
        Add(fact, FactValue.Set(_elements));
        _elements.Clear();
    }

    public void AddText(bool isId, string text)
    {
        if (isId)
        {
            _id = text;
        }
        else
        {
            _note = text;
        }
    }

    /// <summary>The use case.</summary>
    public UseCase ToUseCase(DateOnly? asOf) => UseCase.Of([.. _facts], _id, _note, asOf);
}
