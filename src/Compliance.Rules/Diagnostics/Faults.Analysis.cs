using static Compliance.Legible;

namespace Compliance.Rules.Diagnostics;

/// <content>Analysis: CR350 to CR359.</content>
internal static partial class Faults
{
    public static Diagnostic AcceptsEverything(SourceLocation at) =>
        new("CR350", at, "the acceptance names no rule, fact or condition", "say which findings it accepts with \"rules\", \"facts\" or, of silences, \"when\"");

    public static Diagnostic UnknownSubject(string found, IEnumerable<string> known) =>
        new("CR351", SourceLocation.Whole("explain"), $"no topic or rule {Quote(found)}", Nearest.Hint(found, known, "name a topic such as training-on-customer-data, or a rule as pack/rule"));

    public static Diagnostic NotDecided(string command, string remedy, Limit limit) =>
        new("CR352", SourceLocation.Whole(command), $"not decided: the rules tell more use cases apart than can be looked at within {limit.InWords}", $"{remedy}, {limit.HowToRaise}");
}
