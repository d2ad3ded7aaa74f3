namespace Compliance.Authoring.Archive;

/// <summary>Which clauses a new one closes: all of its own rank or a higher one.</summary>
internal static class ClauseRank
{
    public const int Part = 1;

    /// <summary>A lead-in stands beside a number of two parts: in a section, <c>10.3</c> and an unnumbered lead-in after it are siblings.</summary>
    public const int LeadIn = FirstNumber + 2;

    /// <summary>Only enumerators inside its text stand in a preamble.</summary>
    public const int Preamble = 50;

    public const int Enumerator = 60;

    /// <summary>An article or section that a paragraph opens with holds numbers, and stands in what headings open.</summary>
    public const int Ordinal = FirstNumber - 1;

    public const int Bullet = Enumerator + 1;

    private const int FirstSection = 10;
    private const int FirstNumber = 40;

    public static int Section(int level) => FirstSection + level;

    public static int Number(string number) => FirstNumber + Math.Min(number.Count(character => character == '.') + 1, 9);
}
