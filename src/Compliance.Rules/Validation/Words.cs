using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Reads words of fixed lists; their shapes have reported any other.</summary>
internal static class Words
{
    /// <summary>The place of a property's word in a list; <paramref name="otherwise"/> where it is absent or another.</summary>
    public static int IndexOf(JsonObject owner, string property, IReadOnlyList<string> words, int otherwise)
    {
        var word = owner.String(property)?.Value;
        for (var index = 0; index < words.Count; index++)
        {
            if (string.Equals(words[index], word, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return otherwise;
    }
}
