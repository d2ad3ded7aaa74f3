using System.CommandLine;
using Compliance.Authoring.Tools;

namespace Compliance.Cli;

/// <summary><c>compliance cite</c>: the clause and the shortest anchor of a passage, in every version that holds it.</summary>
internal sealed class CiteCommand
{
    public const string Name = "cite";

    public const string Examples = """
        Examples:
          compliance cite "You may not resell answers to others" --archive archive/
          compliance cite "You may not resell" --archive archive/ --document example-ai/terms

        Prints what a rule's "cites" holds, ready to paste. On standard error, where each version has the words. Upper and
        lower case count; white space and the form of quotes do not. The anchor finds exactly the words given.

        Exit codes:
          0  found and told apart     1  some version has the words more than once     2  bad input or usage, or found nowhere
        """;

    private readonly Argument<string> _words = new("WORDS") { Description = "The passage, as the text writes it" };
    private readonly Option<string?> _archive = new("--archive") { HelpName = "DIR", Description = "The archived texts", Required = true };
    private readonly Option<string?> _document = new("--document") { HelpName = "VENDOR[/DOCUMENT]", Description = "Look at these texts only" };
    private readonly OutputOption _output = new();
    private readonly CliHost _host;

    private CiteCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var cite = new CiteCommand(host);
        var command = new Command(Name, "Finds a passage in archived texts: clause and shortest anchor, as JSON to paste.") { cite._words, cite._archive, cite._document, cite._output.Option };
        command.SetAction(cite.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        _output.Check(parsed, faults);
        var place = parsed.GetValue(_document)?.Split('/', 2);
        var options = new CiteOptions { Vendor = place?[0], Document = place?.ElementAtOrDefault(1) };
        var found = faults.IsEmpty ? FaultReport.Of(faults, () => CiteTool.Run(parsed.GetValue(_archive) ?? "", parsed.GetValue(_words)!, options)) : null;
        foreach (var passage in found?.Passages ?? [])
        {
            _host.Error.WriteLine($"{passage}{Note(passage)}");
        }

        var json = found is null ? null : FaultReport.Of(faults, found.ToJson);
        return json is null
            ? FaultReport.Write(_host.Error, faults, "nothing was cited")
            : _output.Write(parsed, _host, json, found!.IsUnique ? ExitCode.Fine : ExitCode.Failed);
    }

    private static string Note(CitedPassage passage) => !passage.IsUnique ? " (more than once: not cited; give more words)"
        : !passage.IsDated ? " (without a date: no rule can cite it)" : "";
}
