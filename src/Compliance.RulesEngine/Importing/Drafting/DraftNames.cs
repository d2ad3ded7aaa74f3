using System.Globalization;
using System.Text;

namespace Compliance.RulesEngine.Importing.Drafting;

/// <summary>Names of a shop as names of a pack: ids in lower case with hyphens, facts in camelCase, values of letters, digits, dots and hyphens.</summary>
internal static class DraftNames
{
    private const int LongestFact = 60;
    private const int LongestValue = 76;

    /// <summary>An id of a rule, document or topic.</summary>
    public static string Id(string name) => string.Join('-', Words(name).Select(word => word.ToLowerInvariant())) is { Length: > 0 } id ? id : "unnamed";

    /// <summary>The name of a fact.</summary>
    public static string Fact(IEnumerable<string> names)
    {
        var words = names.SelectMany(Words).ToList();
        var name = string.Concat(words.Select((word, place) => place == 0 ? word.ToLowerInvariant() : $"{char.ToUpperInvariant(word[0])}{word[1..]}"));
        name = name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? name : $"fact{name}";
        return name.Length <= LongestFact ? name : name[..LongestFact];
    }

    /// <summary>The name of a value: itself, where it can be one.</summary>
    public static string Value(string name)
    {
        var fits = name.Length <= LongestValue && char.IsAsciiLetterOrDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-');
        var id = fits ? name : Id(name);
        return id.Length <= LongestValue ? id : id[..LongestValue];
    }

    /// <summary>The name, or with a number behind it if something has it already.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}{(char.IsAsciiDigit(name[^1]) ? "-" : "")}{number}");
        }

        return unique;
    }

    /// <summary>Runs of letters and digits, cut before a capital that follows a small letter; accents folded, what is left beyond ASCII dropped.</summary>
    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            var isPart = char.IsAsciiLetterOrDigit(character);
            var isNew = char.IsAsciiLetterUpper(character) && word.Length > 0 && char.IsAsciiLetterLower(word[^1]);
            if (word.Length > 0 && (isNew || (!isPart && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)))
            {
                yield return word.ToString();
                word.Clear();
            }

            if (isPart)
            {
                word.Append(character);
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
