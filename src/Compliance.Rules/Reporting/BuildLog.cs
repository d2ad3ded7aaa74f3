using System.Text.RegularExpressions;

namespace Compliance.Rules.Reporting;

/// <summary>
/// What we print often lands in the log of a build, which takes lines such as <c>::error::</c>, <c>##vso[…]</c> and <c>##teamcity[…]</c> for commands. Packs and use
/// cases come from strangers: what only looks like a command is parted by a space, in JSON by an escape.
/// </summary>
internal static partial class BuildLog
{
    /// <summary>Whole lines, with nothing in them that a build server obeys.</summary>
    public static string Defuse(string text) => text.StartsWith('{') || text.StartsWith('[')
        ? MarkerPattern().Replace(text, "#\\u0023")
        : DefuseMarkers(DefuseCommands(text));

    /// <summary>A part of a line, without the commands that count anywhere in it.</summary>
    public static string DefuseMarkers(string text) => text.Contains("##", StringComparison.Ordinal) ? MarkerPattern().Replace(text, "# #") : text;

    /// <summary>Most texts have no such line, and the pattern, which looks at each character once whatever the text, takes long to make.</summary>
    private static string DefuseCommands(string text) => text.Contains("::", StringComparison.Ordinal) ? CommandPattern().Replace(text, "${before}: :") : text;

    [GeneratedRegex(@"^(?<before>(\s|\e\[[\d;]*m)*)::", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"##(?=(vso|teamcity)?\[)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MarkerPattern();
}
