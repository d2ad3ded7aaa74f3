using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Compliance.Authoring.Archive;

/// <summary>Reads HTML tags and comments inside a text, but looks for their end only so far, for the same reason as <see cref="BoundedLinkParser"/>.</summary>
internal sealed class BoundedTagParser : InlineParser
{
    private const int LongestTag = 4_096;

    public BoundedTagParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, LongestTag)];
        var length = Length(rest);
        if (length == 0)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new HtmlInline(rest[..length].ToString())
        {
            Line = line,
            Column = column,
            Span = new Markdig.Syntax.SourceSpan(start, start + length - 1),
        };
        slice.Start += length;
        return true;
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            return text[4..].IndexOf("-->", StringComparison.Ordinal) is var end and >= 0 ? end + 7 : 0;
        }

        var name = text.Length > 1 && text[1] == '/' ? 2 : 1;
        if (text.Length <= name || !char.IsAsciiLetter(text[name]))
        {
            return 0;
        }

        var close = text[name..].IndexOfAny('<', '>') + name;
        return close > name && text[close] == '>' && IsTag(text[name..close]) ? close + 1 : 0;
    }

    /// <summary>Whether this is a name with or without attributes, and not an address as in <c>&lt;https://…&gt;</c> or <c>&lt;name@host&gt;</c>.</summary>
    private static bool IsTag(ReadOnlySpan<char> content)
    {
        var end = content.IndexOfAnyExcept(_nameCharacters);
        return end < 0 || content[end] is ' ' or '\t' or '\n' or '/';
    }

    private static readonly System.Buffers.SearchValues<char> _nameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
