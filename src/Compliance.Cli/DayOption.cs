using System.CommandLine;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>An option that names a day, mostly the one asked about.</summary>
internal sealed class DayOption(string name, string description)
{
    public const string AsOf = "--as-of";

    public Option<string?> Option { get; } = new(name) { HelpName = "DATE", Description = description };

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

        faults.Add(ReadingFaults.BadDate(SourceLocation.Whole(Option.Name), "the day", text));
        return null;
    }
}
