using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Compliance.Authoring.Archive;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary><c>compliance outline</c>: the clauses of a document, as rules cite them.</summary>
internal sealed class OutlineCommand
{
    public const string Name = "outline";

    public const string Examples = """
        Examples:
          compliance outline terms/2025-11-28.md
          compliance outline terms/2025-11-28.md --format json

        JSON gives each clause's id, heading, first words, offsets in the file (UTF-16 units) and SHA-256.

        Exit codes:
          0  fine     2  bad input or usage, a broken capture included
        """;

    private const int WordsShown = 8;

    private readonly Argument<string> _file = new("FILE") { Description = "The document, as Markdown" };

    private readonly FormatOption _format = new("the outline", FormatOption.Text, FormatOption.Json);
    private readonly OutputOption _output = new();

    private readonly CliHost _host;

    private OutlineCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var outline = new OutlineCommand(host);
        var command = new Command(Name, "Lists a document's clauses: id and first words.") { outline._file, outline._format.Option, outline._output.Option };
        command.SetAction(outline.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);
        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was outlined");
        }

        var path = parsed.GetValue(_file)!;
        var document = ArchiveFile.Read(path, path.Replace('\\', '/'));
        if (document.Outline is not { } outline)
        {
            foreach (var fault in document.Diagnostics)
            {
                faults.Add(fault);
            }

            return FaultReport.Write(_host.Error, faults, "nothing was outlined");
        }

        return _output.Write(parsed, _host, format == FormatOption.Json ? Json(outline) : Text(outline), ExitCode.Fine);
    }

    private static string Text(DocumentOutline outline)
    {
        var width = outline.Clauses.Max(clause => clause.Id.Length);
        var text = new StringBuilder();
        foreach (var clause in outline.Clauses)
        {
            text.Append(clause.Id.PadRight(width)).Plain($"  {clause.FirstWords(WordsShown)}\n");
        }

        return text.ToString();
    }

    private static string Json(DocumentOutline outline)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = LegibleJson.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("file", outline.File);
            json.WriteString("title", outline.Title);
            json.WriteStartArray("clauses");
            foreach (var clause in outline.Clauses)
            {
                json.WriteStartObject();
                json.WriteString("id", clause.Id);
                json.WriteString("heading", clause.Heading);
                json.WriteString("firstWords", clause.FirstWords(WordsShown));
                json.WriteNumber("start", clause.Source.Start);
                json.WriteNumber("end", clause.Source.End);
                json.WriteString("sha256", clause.Hash);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
