using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Json;

/// <summary>
/// How texts stand in the JSON that we write: letters of any language as themselves, for the output is JSON and not HTML; what cannot be seen, turns text around
/// or breaks lines as <c>\uXXXX</c>. The text is the same, and no terminal or log obeys it.
/// </summary>
internal sealed class LegibleJson : JavaScriptEncoder
{
    private const int Longest = 12;

    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    private LegibleJson()
    {
    }

    public static JavaScriptEncoder Encoder { get; } = new LegibleJson();

    /// <summary>For who writes a tree: indented, with line feeds and legible text whatever the machine.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, NewLine = "\n", Encoder = Encoder };

    /// <summary>A character outside the basic plane takes two escapes.</summary>
    public override int MaxOutputCharactersPerInputCharacter => Longest;

    public override bool WillEncode(int unicodeScalar) => Relaxed.WillEncode(unicodeScalar) || (Rune.IsValid(unicodeScalar) && !Legible.IsShown(new Rune(unicodeScalar)));

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var first = Relaxed.FindFirstCharacterToEncode(text, textLength);
        var before = new ReadOnlySpan<char>(text, first < 0 ? textLength : first);
        if (before.ContainsAnyExceptInRange(' ', '~'))
        {
            for (var at = 0; at < before.Length;)
            {
                if (Rune.DecodeFromUtf16(before[at..], out var rune, out var length) != OperationStatus.Done || !Legible.IsShown(rune))
                {
                    return at;
                }

                at += length;
            }
        }

        return first;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        var first = Relaxed.FindFirstCharacterToEncodeUtf8(utf8Text);
        var before = first < 0 ? utf8Text : utf8Text[..first];
        if (before.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            for (var at = 0; at < before.Length;)
            {
                if (Rune.DecodeFromUtf8(before[at..], out var rune, out var length) != OperationStatus.Done || !Legible.IsShown(rune))
                {
                    return at;
                }

                at += length;
            }
        }

        return first;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (Relaxed.WillEncode(unicodeScalar) || !WillEncode(unicodeScalar))
        {
            return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        Span<char> units = stackalloc char[2];
        var count = new Rune(unicodeScalar).EncodeToUtf16(units);
        var output = new Span<char>(buffer, bufferLength);
        numberOfCharactersWritten = 0;
        foreach (var unit in units[..count])
        {
            if (!output.TryWrite(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}", out var written))
            {
                numberOfCharactersWritten = 0;
                return false;
            }

            output = output[written..];
            numberOfCharactersWritten += written;
        }

        return true;
    }
}
