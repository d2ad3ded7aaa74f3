using System.Text.Json;

namespace Compliance.Json;

/// <summary>Goes over the tokens of a JSON text, building nothing: says where the grammar ends and what is over a limit. Belongs to one text.</summary>
/// <param name="limits">How large the text may be.</param>
/// <param name="diagnostics">Takes the faults.</param>
/// <param name="file">What faults call the text.</param>
internal sealed class TokenWalk(JsonLimits limits, DiagnosticBag diagnostics, string file)
{
    private static readonly string[] EndsOfReasons = [" LineNumber:", " which is not supported in this mode", " Change the reader options", ", when isFinalBlock", " Path:"];

    /// <summary>Reasons quote the input, which may have a whole file where a literal should be.</summary>
    private const int MostOfReason = 160;

    /// <summary>The lines of the text; null where its bytes are not at hand, and then faults name no place.</summary>
    public LineMap? Lines { get; init; }

    /// <summary>Whether there is nothing but white space in the text.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Goes to the end of the text, or of the value that a reader is at; false when a fault was reported.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="isBegun">Whether it is at the first token already, and stops at the end of its value.</param>
    public bool Goes(ref Utf8JsonReader reader, bool isBegun)
    {
        var outer = isBegun ? reader.CurrentDepth : 0;
        var values = 0;
        try
        {
            while (isBegun || reader.Read())
            {
                isBegun = false;
                if (Fault(ref reader, reader.CurrentDepth - outer, ref values) is { } fault)
                {
                    diagnostics.Add(fault);
                    return false;
                }

                if (reader.ValueIsEscaped && Surrogates.HasHalfPair(reader.ValueSpan))
                {
                    diagnostics.Add(ReadingFaults.LoneSurrogate(At(ref reader)));
                }
            }

            return true;
        }
        catch (JsonException exception)
        {
            diagnostics.Add(NotJson(exception, IsBlank));
            return false;
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

    private Diagnostic? Fault(ref Utf8JsonReader reader, int depth, ref int values)
    {
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray) && ++values > limits.Values)
        {
            return ReadingFaults.TooLarge(At(ref reader), "the number of values", values, limits.Values, "values");
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && depth >= limits.Depth)
        {
            return ReadingFaults.TooDeep(At(ref reader), limits.Depth);
        }

        return reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueSpan.Length > limits.StringLength
            ? ReadingFaults.TooLarge(At(ref reader), "a string", reader.ValueSpan.Length, limits.StringLength, "bytes")
            : null;
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
