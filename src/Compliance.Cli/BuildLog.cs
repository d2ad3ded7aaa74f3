using System.Text.RegularExpressions;

namespace Compliance.Cli;

/// <summary>
/// What we print often lands in the log of a build, which takes lines such as <c>::error::</c>, <c>##vso[…]</c> and <c>##teamcity[…]</c> for commands. Packs and use
/// cases come from strangers: what only looks like a command is parted by a space, in JSON by an escape.
/// </summary>
internal static partial class BuildLog
{
    /// <summary>The text, with nothing in it that a build server obeys.</summary>
    /// <param name="text">Whole lines.</param>
    public static string Defuse(string text) => text.StartsWith('{') || text.StartsWith('[')
        ? MarkerPattern().Replace(text, "#\\u0023")
        : MarkerPattern().Replace(CommandPattern().Replace(text, "${before}: :"), "# #");

    [GeneratedRegex(@"^(?<before>(\s|\e\[[\d;]*m)*)::", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"##(?=(vso|teamcity)?\[)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MarkerPattern();
}
