using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Reads words of fixed lists; their shapes have reported any other.</summary>
internal static class Words
{
    /// <summary>The place of a property's word in a list; <paramref name="otherwise"/> where it is absent or another.</summary>
    public static int IndexOf(JsonObject owner, string property, IReadOnlyList<string> words, int otherwise)
    {
        var index = owner.String(property) is { } word ? words.ToList().IndexOf(word.Value) : -1;
        return index < 0 ? otherwise : index;
    }
}
