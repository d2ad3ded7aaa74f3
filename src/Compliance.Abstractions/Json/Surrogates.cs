using System.Buffers.Text;

namespace Compliance.Json;

/// <summary>Halves of surrogate pairs, which no UTF-8 output could carry.</summary>
internal static class Surrogates
{
    /// <summary>Whether escapes in a JSON string spell half of a pair.</summary>
    /// <param name="escaped">The string as it is written, without its quotes.</param>
    public static bool HasHalfPair(ReadOnlySpan<byte> escaped)
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

    /// <summary>Where a text has half of a pair; -1 where it has none.</summary>
    public static int IndexOfHalfPair(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
