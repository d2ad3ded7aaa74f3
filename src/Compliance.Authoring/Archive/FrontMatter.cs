namespace Compliance.Authoring.Archive;

/// <summary>The settings that some pages carry above their text, between two lines of three hyphens. To a Markdown reader they would be the first heading.</summary>
internal static class FrontMatter
{
    private const int MostLines = 500;

    /// <returns>The end of the front matter in the source; 0 when the text starts without one.</returns>
    public static int End(string markdown)
    {
        var at = Start(markdown);
        if (!IsLine(markdown, at, "---", out var next))
        {
            return 0;
        }

        var holdsKey = false;
        for (var line = 0; line < MostLines && next < markdown.Length; line++)
        {
            at = next;
            if (IsLine(markdown, at, "---", out next) || IsLine(markdown, at, "...", out next))
            {
                return holdsKey ? next : 0;
            }

            next = NextLine(markdown, at);
            var content = markdown.AsSpan(at, next - at).TrimEnd();
            if (!MayStand(content))
            {
                return 0;
            }

            holdsKey |= IsKey(content);
        }

        return 0;
    }

    /// <summary>The text with its front matter blanked, so that positions stay what they are.</summary>
    public static string Blank(string markdown, int end) =>
        end == 0 ? markdown : string.Create(markdown.Length, (markdown, end), static (target, source) =>
        {
            source.markdown.CopyTo(target);
            foreach (ref var character in target[..source.end])
            {
                character = character is '\r' or '\n' ? character : ' ';
            }
        });

    private static int Start(string markdown)
    {
        var at = 0;
        while (at < markdown.Length && (char.IsWhiteSpace(markdown[at]) || markdown[at] == '\uFEFF'))
        {
            at++;
        }

        return at;
    }

    private static bool IsLine(string text, int at, string line, out int next)
    {
        next = NextLine(text, at);
        return text.AsSpan(at, next - at).TrimEnd().SequenceEqual(line);
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    /// <summary>What settings are made of: keys, entries, comments, values that go on, empty lines.</summary>
    private static bool MayStand(ReadOnlySpan<char> line) =>
        line.Length == 0 || line[0] is ' ' or '\t' or '-' or '#' or ']' or '}' || IsKey(line);

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '.'))
        {
            end++;
        }

        return end > 0 && end < line.Length && line[end] == ':' && (end + 1 == line.Length || line[end + 1] is ' ' or '\t');
    }
}
