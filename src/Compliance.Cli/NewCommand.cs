using System.CommandLine;
using Compliance.Authoring.Archive;
using Compliance.Authoring.Schemas;
using Compliance.Authoring.Starting;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary><c>compliance new</c>: begins a pack.</summary>
internal sealed class NewCommand
{
    public const string Name = "new";

    public const string Examples = """
        Examples:
          compliance new vendor example-ai --archive archive/
          compliance new regulation eu-ai-act --archive archive/
          compliance new policy acme-policy

        Makes rules/NAME with documents and versions as the archive holds them, a rule file for each section, every clause
        in the ledger as to do, gaps to decide, a scenario, and a workflow that checks all of it. Overwrites nothing;
        writes all of it or nothing. The archive is a folder NAME/DOCUMENT/EFFECTIVE-DATE.md; its index.json says when
        each text was captured.

        Exit codes:
          0  made     2  bad input or usage, or something is there already
        """;

    private static readonly IReadOnlyList<string> Kinds = [.. Enum.GetNames<PackKind>().Select(kind => kind.ToLowerInvariant())];

    private readonly Argument<string> _kind = new("KIND") { Description = $"{string.Join(", ", Kinds)}" };
    private readonly Argument<string> _name = new("NAME") { Description = "The pack's id; of a vendor's, the vendor, as the archive names it" };
    private readonly Option<string?> _archive = new("--archive") { HelpName = "DIR", Description = "The archived texts; a vendor's pack needs them" };
    private readonly Option<string> _into = new("--into") { HelpName = "DIR", Description = "The project's folder, which holds rules/ [default: the current one]", DefaultValueFactory = _ => "." };
    private readonly CliHost _host;

    private NewCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var begin = new NewCommand(host);
        var command = new Command(Name, "Begins a pack: from an archive, with everything to be filled in.") { begin._kind, begin._name, begin._archive, begin._into };
        command.SetAction(begin.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var kind = Kinds.ToList().IndexOf(parsed.GetValue(_kind)!);
        if (kind < 0)
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("KIND"), "kind of pack", parsed.GetValue(_kind)!, Kinds));
        }

        var name = parsed.GetValue(_name)!;
        if (!IsName(name))
        {
            faults.Add(Faults.NoPackName(name));
        }

        var pack = faults.IsEmpty ? Begin((PackKind)kind, name, parsed.GetValue(_archive), faults) : null;
        if (pack is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was made");
        }

        var into = parsed.GetValue(_into)!;
        var files = new SortedDictionary<string, string>(pack.Files().ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        AddSchemas(into, files);
        if (!NewFiles.Write(into, files, [$"{StartedPack.RulesFolder}/{name}"], faults))
        {
            return FaultReport.Write(_host.Error, faults, "nothing was made");
        }

        _host.WriteAll(string.Concat(files.Keys.Select(file => $"{file}\n")));
        return ExitCode.Fine;
    }

    private static bool IsName(string name) => ArchiveName.IsId(name) && !name.EndsWith('-') && !name.Contains("--", StringComparison.Ordinal);

    private StartedPack? Begin(PackKind kind, string name, string? folder, DiagnosticBag faults)
    {
        if (kind == PackKind.Vendor && folder is null)
        {
            faults.Add(Faults.OptionsGoTogether("new vendor", "--archive"));
            return null;
        }

        if (folder is not null && !Directory.Exists(folder))
        {
            faults.Add(Faults.NoFolder("--archive", folder));
            return null;
        }

        var vocabulary = RuleSetLoader.Load([EmbeddedPackSource.Instance.Read() with { Packs = [] }], faults)?.Vocabulary;
        var captures = folder is null ? [] : ArchiveIndex.Read(folder, name, faults);
        if (vocabulary is null || captures is null)
        {
            return null;
        }

        IReadOnlyList<StartedDocument> documents = folder is null
            ? [StartedPack.Unwritten(kind == PackKind.Policy ? "policy" : "act", DateOnly.FromDateTime(_host.Clock.GetUtcNow().UtcDateTime))]
            : StartedDocument.Of(new ArchiveFolder(folder), name, captures);
        if (documents.All(document => document.Versions.Count == 0))
        {
            faults.Add(Faults.NoArchivedTexts("--archive", folder!, name));
        }

        return new(kind, name, documents, vocabulary);
    }

    /// <summary>The schemas that the files name, where the project has none yet.</summary>
    private static void AddSchemas(string into, SortedDictionary<string, string> files)
    {
        var folder = $"{StartedPack.RulesFolder}/schema";
        if (Path.Exists(Path.Combine(into, folder)))
        {
            return;
        }

        var shipped = EmbeddedPackSource.Instance.Read();
        var faults = new DiagnosticBag();
        foreach (var (file, text) in SchemaFiles.All(PackReader.ReadVocabulary(shipped.Vocabulary!, faults)!, RuleSetLoader.Load([shipped], faults)!.Vocabulary))
        {
            files.Add($"{folder}/{file}", text);
        }
    }
}
