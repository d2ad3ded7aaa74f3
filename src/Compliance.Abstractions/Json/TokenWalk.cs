using System.Text.Json;

namespace Compliance.Json;

/// <summary>Goes over the tokens of a JSON text: says where the grammar ends and what is over a limit. Belongs to one text.</summary>
/// <param name="limits">How large the text may be.</param>
/// <param name="diagnostics">Takes the faults.</param>
/// <param name="file">What faults call the text.</param>
internal sealed class TokenWalk(JsonLimits limits, DiagnosticBag diagnostics, string file)
{
    private static readonly string[] EndsOfReasons = [" LineNumber:", " which is not supported in this mode", " Change the reader options", ", when isFinalBlock", " Path:"];

    /// <summary>Reasons quote the input, which may have a whole file where a literal should be.</summary>
    private const int MostOfReason = 160;

    private int _values;

    /// <summary>The lines of the text; null where its bytes are not at hand, and then faults name no place.</summary>
    public LineMap? Lines { get; init; }

    /// <summary>Whether a token was over a limit, which is reported.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Goes to the next token; false at the end of the text and where something is over a limit.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public bool Next(ref Utf8JsonReader reader) => !IsRefused && reader.Read() && Passes(ref reader, outer: 0);

    /// <summary>Goes from a token to the end of its value, which is no JSON, and reports why.</summary>
    /// <param name="reader">At the first token.</param>
    /// <param name="otherwise">What another reader said, where this one finds nothing.</param>
    public void GoToFault(ref Utf8JsonReader reader, JsonException otherwise)
    {
        var outer = reader.CurrentDepth;
        try
        {
            while (Passes(ref reader, outer) && reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            otherwise = exception;
        }

        if (!IsRefused)
        {
            diagnostics.Add(NotJson(otherwise, isBlank: false));
        }
    }

    /// <summary>The fault of a text that the runtime's reader refuses.</summary>
    public Diagnostic NotJson(JsonException exception, bool isBlank)
    {
        var (line, byteInLine) = (exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        var at = Lines?.At(line, byteInLine) ?? new SourceLocation(file, (int)line + 1, (int)byteInLine + 1);
        return ReadingFaults.NotJson(at, isBlank ? "there is nothing in it" : Reason(exception.Message));
    }

    /// <summary>The fault of a use case's text that somebody else's reader refused, where no converter was asked.</summary>
    /// <param name="file">What the fault calls the text.</param>
    /// <param name="exception">What that reader said: that the text is no JSON, or nests deeper than it reads, which is deeper than any use case.</param>
    public static Diagnostic Refused(string file, JsonException exception) => exception.Message.Contains("maximum configured depth", StringComparison.Ordinal)
        ? ReadingFaults.TooDeep(SourceLocation.Whole(file), JsonLimits.UseCase.Depth)
        : new TokenWalk(JsonLimits.UseCase, new DiagnosticBag(), file).NotJson(exception, isBlank: false);

    /// <param name="reader">At a token.</param>
    /// <param name="outer">How deep the value that is gone through stands.</param>
    private bool Passes(ref Utf8JsonReader reader, int outer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                return true;
            case JsonTokenType.PropertyName:
                return IsText(ref reader);
            case JsonTokenType.String:
                return IsCounted(ref reader) && IsText(ref reader);
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth - outer >= limits.Depth:
                return IsCounted(ref reader) && Refuse(ReadingFaults.TooDeep(At(ref reader), limits.Depth));
            default:
                return IsCounted(ref reader);
        }
    }

    private bool IsCounted(ref Utf8JsonReader reader) =>
        ++_values <= limits.Values || Refuse(ReadingFaults.TooLarge(At(ref reader), "the number of values", _values, limits.Values, "values"));

    private bool IsText(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > limits.StringLength)
        {
            return Refuse(ReadingFaults.TooLarge(At(ref reader), "a string", reader.ValueSpan.Length, limits.StringLength, "bytes"));
        }

        if (reader.ValueIsEscaped && Surrogates.HasHalfPair(reader.ValueSpan))
        {
            diagnostics.Add(ReadingFaults.LoneSurrogate(At(ref reader)));
        }

        return true;
    }

    private bool Refuse(Diagnostic fault)
    {
        diagnostics.Add(fault);
        IsRefused = true;
        return false;
    }

    private SourceLocation At(ref Utf8JsonReader reader) => Lines?.At(reader.TokenStartIndex) ?? SourceLocation.Whole(file);

    /// <summary>The reader's message without the place, which the diagnostic states in its own way, and without advice to programmers.</summary>
    private static string Reason(string message)
    {
        const int MostOfLiteral = 20;
        if (message.LastIndexOf("' is an invalid JSON literal", StringComparison.Ordinal) is > MostOfLiteral and var literalEnd)
        {
            message = $"{message[..MostOfLiteral]}…{message[literalEnd..]}";
        }

        var end = EndsOfReasons.Select(end => message.IndexOf(end, StringComparison.Ordinal)).Where(end => end >= 0).DefaultIfEmpty(message.Length).Min();
        return Legible.Shorten(message[..end].TrimEnd('.'), MostOfReason);
    }
}
