using System.CommandLine;
using System.Globalization;
using Compliance.Cli.Listing;
using Compliance.Register;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register list</c>: the entries, a line each.</summary>
internal sealed class ListCommand
{
    private static readonly string[] Columns = ["number", "time", "kind", "about", "decision", "until", "by", "use"];

    private readonly RegisterOption _register = new();
    private readonly Option<string?> _kind = new("--kind") { HelpName = string.Join('|', Words<EntryKind>.All), Description = "Entries of one kind [default: all but baselines]" };
    private readonly Option<long?> _about = new("--about") { HelpName = "NUMBER", Description = "Entries about another one" };
    private readonly FormatOption _format = new("the list", FormatOption.Text, FormatOption.Json);
    private readonly CliHost _host;

    private ListCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var list = new ListCommand(host);
        list._kind.CompletionSources.Add([.. Words<EntryKind>.All]);
        var command = new Command("list", "Lists the entries.") { list._register.Option, list._kind, list._about, list._format.Option };
        command.SetAction(list.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var isJson = _format.Read(parsed, faults) == FormatOption.Json;
        EntryKind? kind = null;
        if (parsed.GetValue(_kind) is { } word && (kind = Words<EntryKind>.Find(word)) is null)
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole(_kind.Name), "kind of entry", word, Words<EntryKind>.All));
        }

        using var register = faults.IsEmpty ? _register.Open(parsed, _host, mustExist: true, faults) : null;
        var text = register is null ? null : RegisterOption.Of(faults, () => Listed(register, kind, parsed.GetValue(_about), isJson));
        if (text is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was listed");
        }

        _host.WriteAll(text);
        return ExitCode.Fine;
    }

    /// <summary>The list; no more than a line of each entry is held.</summary>
    private string Listed(ComplianceRegister register, EntryKind? kind, long? about, bool isJson)
    {
        var entries = register.Entries(kind, about).Where(entry => kind is not null || entry.Kind != EntryKind.Baseline);
        if (isJson)
        {
            return JsonReport.Write(json => json.WriteObjects("entries", entries, entry => EntryWords.Write(json, entry, whole: false))) + "\n";
        }

        var rows = entries.Select(Cells).ToList();
        return rows.Count == 0 ? "The register has no such entry.\n" : new TextTable(Columns, rows).ToText(_host.Width);
    }

    private static IReadOnlyList<string> Cells(RegisterEntry entry) =>
    [
        entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.Time[..Math.Min(entry.Time.Length, IsoDate.Format(default).Length)], Words<EntryKind>.NameOf(entry.Kind),
        entry.About?.ToString(CultureInfo.InvariantCulture) ?? "", EntryWords.Decision(entry), entry.Until is { } until ? IsoDate.Format(until) : "", EntryWords.By(entry), EntryWords.Use(entry),
    ];
}
