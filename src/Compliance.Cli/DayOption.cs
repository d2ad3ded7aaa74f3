using System.CommandLine;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>The option that names the day asked about.</summary>
internal sealed class DayOption(string description)
{
    public Option<string?> Option { get; } = new("--as-of") { HelpName = "DATE", Description = description };

    /// <summary>The day; null when none is given, or the fault reported.</summary>
    public DateOnly? Read(ParseResult parsed, DiagnosticBag faults)
    {
        if (parsed.GetValue(Option) is not { } text)
        {
            return null;
        }

        if (IsoDate.TryParse(text, out var day))
        {
            return day;
        }

        faults.Add(ReadingFaults.BadDate(SourceLocation.Whole("--as-of"), "the day", text));
        return null;
    }
}
