namespace Compliance.Authoring.Archive;

/// <summary>Roman numerals as lists use them, <c>i</c> to <c>lxxxix</c>.</summary>
internal static class RomanNumeral
{
    private static readonly string[] _tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"];
    private static readonly string[] _units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    /// <returns>The value; 0 when <paramref name="numeral"/> is none.</returns>
    public static int Value(string numeral)
    {
        for (var tens = _tens.Length - 1; tens >= 0; tens--)
        {
            if (numeral.StartsWith(_tens[tens], StringComparison.Ordinal) && Array.IndexOf(_units, numeral[_tens[tens].Length..]) is var units and >= 0)
            {
                return (10 * tens) + units;
            }
        }

        return 0;
    }
}
