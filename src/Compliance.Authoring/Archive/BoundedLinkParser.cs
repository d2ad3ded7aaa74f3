using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Compliance.Authoring.Archive;

/// <summary>Reads links, but looks for their end only so far: a text made of openings alone would take the parser's time squared.</summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    private const int LongestTarget = 4_096;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        !(slice.CurrentChar == ']' && slice.PeekChar() == '(' && !HasTarget(slice)) && base.Match(processor, ref slice);

    private static bool HasTarget(StringSlice slice)
    {
        var rest = slice.AsSpan()[2..];
        rest = rest[..Math.Min(rest.Length, LongestTarget)];
        var depth = 0;
        var isAddress = true;
        foreach (var character in rest)
        {
            isAddress &= character is not (' ' or '\t' or '\n');
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0 || (character == ')' && !isAddress))
            {
                return true;
            }
        }

        return false;
    }
}
