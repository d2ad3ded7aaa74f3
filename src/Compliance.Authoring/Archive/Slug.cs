using System.Text;

namespace Compliance.Authoring.Archive;

/// <summary>
/// A title as part of a clause id: lower-case ASCII letters and digits with single hyphens, at most sixty characters, cut at a word.
/// Accents are folded, quotes dropped. Letters of other scripts have no place in a slug.
/// </summary>
internal static class Slug
{
    private const int Longest = 60;

    // Invariant globalization has no Unicode decomposition, so the Latin letters are spelled out.
    private const string Accented =
        "ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇÒÓÔÕÖØŌŎŐŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽ";

    private const string Plain =
        "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz";

    /// <returns>The slug; empty when the title holds no Latin letter and no digit.</returns>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var character in title)
        {
            var folded = Fold(character);
            if (folded.Length > 0)
            {
                slug.Append(folded);
            }
            else if (!NormalText.IsQuote(character) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Cut(slug.ToString().TrimEnd('-'));
    }

    private static string Cut(string slug)
    {
        if (slug.Length <= Longest)
        {
            return slug;
        }

        if (slug[Longest] == '-')
        {
            return slug[..Longest];
        }

        var lastWord = slug.LastIndexOf('-', Longest - 1);
        return lastWord > 0 ? slug[..lastWord] : slug[..Longest];
    }

    private static string Fold(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            return char.ToLowerInvariant(character).ToString();
        }

        var position = Accented.IndexOf(char.ToUpperInvariant(character), StringComparison.Ordinal);
        return position >= 0
            ? Plain[position].ToString()
            : character switch { 'ß' => "ss", 'æ' or 'Æ' => "ae", 'œ' or 'Œ' => "oe", 'þ' or 'Þ' => "th", _ => "" };
    }
}
