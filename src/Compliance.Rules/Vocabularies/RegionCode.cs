namespace Compliance.Rules.Vocabularies;

/// <summary>The form of region codes: ISO 3166-1 alpha-2 for countries, ISO 3166-2 for their parts.</summary>
internal static class RegionCode
{
    private const int CountryLength = 2;
    private const int LongestPart = 3;

    /// <summary>Whether the code has the form of a country's: two capital letters. <c>EU</c> has it too, but lists narrower values.</summary>
    public static bool IsCountry(string code) =>
        code.Length == CountryLength && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);

    /// <summary>The country of a code of the form <c>US-CA</c>; null for any other form.</summary>
    public static string? CountryOfPart(string code)
    {
        if (code.Length is < CountryLength + 2 or > CountryLength + 1 + LongestPart || code[CountryLength] != '-' || !IsCountry(code[..CountryLength]))
        {
            return null;
        }

        foreach (var character in code.AsSpan(CountryLength + 1))
        {
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character))
            {
                return null;
            }
        }

        return code[..CountryLength];
    }
}
