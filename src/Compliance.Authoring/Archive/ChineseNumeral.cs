namespace Compliance.Authoring.Archive;

/// <summary>Numbers as Chinese texts write them, <c>一</c> to <c>九百九十九</c>, or in digits.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads the number at a position of a text.</summary>
    /// <returns>Its value and where it ends; null when none stands there.</returns>
    public static (int Value, int End)? At(string text, int start)
    {
        var end = start;
        var value = 0;
        var digit = 0;
        for (; end < text.Length && end - start < 7; end++)
        {
            var character = text[end];
            if (Digits.IndexOf(character, StringComparison.Ordinal) is var known and >= 0)
            {
                digit = known;
            }
            else if (character is '十' or '百')
            {
                value += Math.Max(digit, 1) * (character == '十' ? 10 : 100);
                digit = 0;
            }
            else if (character != '零')
            {
                break;
            }
        }

        return value + digit > 0 ? (value + digit, end) : null;
    }
}
