using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;
using Compliance.RulesEngine;
using Compliance.RulesEngine.Importing;
using Compliance.RulesEngine.Importing.Drafting;
using Compliance.RulesEngine.Importing.Reviewing;
using Compliance.RulesEngine.Workflows;

namespace Compliance.Cli.Workflows;

/// <summary>Imports a file of workflows. In a type of its own, so that no other command loads RulesEngine. Belongs to one run.</summary>
/// <param name="host">The streams.</param>
/// <param name="vocabulary">The facts that there are.</param>
internal sealed class WorkflowImporter(CliHost host, Vocabulary vocabulary)
{
    private readonly DiagnosticBag _faults = new();

    public required string? Members { get; init; }

    public required string? Inputs { get; init; }

    public required string? Output { get; init; }

    public required string Pack { get; init; }

    public required string Kind { get; init; }

    public required DateOnly Effective { get; init; }

    public required bool IsJson { get; init; }

    public async Task<int> RunAsync(string file, CancellationToken cancellation)
    {
        var source = BoundedFile.Read(file, WorkflowLimits.File.Bytes, _faults);
        var workflows = source is null ? [] : WorkflowFile.Read(source, _faults);
        var members = Members is null ? new Dictionary<string, MemberFact>(StringComparer.Ordinal) : ReadMembers(Members);
        var inputs = Inputs is not null && BoundedFile.Read(Inputs, ReviewInputs.MostBytes, _faults) is { } lines ? ReviewInputs.Read(lines, _faults) : null;
        CheckOutput();
        var review = inputs is not null && _faults.IsEmpty ? WorkflowReview.Of(WorkflowFile.Objects(source!), workflows, settings: null, _faults) : null;
        if (!_faults.IsEmpty)
        {
            return Report();
        }

        var import = WorkflowImport.Of(workflows, members, vocabulary);
        if (Output is not null && !Write(Output, file, import))
        {
            return Report();
        }

        var summary = review is null ? null : await ReviewSummary.OfAsync(inputs!.Count, review.RunAsync(inputs, cancellation));
        host.WriteAll(IsJson ? ImportJson.Write(import, summary) : ImportReport.ToText(BoundedFile.Display(file), import, summary, new() { Width = host.Width, Color = host.UseColor }));
        return summary is { HasFailedForLack: true } ? ExitCode.Failed : ExitCode.Fine;
    }

    private IReadOnlyDictionary<string, MemberFact> ReadMembers(string file) => BoundedFile.Read(file, JsonLimits.Pack.Bytes, _faults) is { } source
        ? MembersFile.Read(source, vocabulary, _faults) : new Dictionary<string, MemberFact>(StringComparer.Ordinal);

    /// <summary>Nothing that is there is written over; and the pack's id is checked before the work.</summary>
    private void CheckOutput()
    {
        PackShapes.Slug.Check(new JsonString(SourceLocation.Whole("--pack"), Pack), "the pack's id", _faults);
        if (Output is not null && (File.Exists(Output) || (Directory.Exists(Output) && Directory.EnumerateFileSystemEntries(Output).Any())))
        {
            _faults.Add(ImportFaults.FolderNotEmpty(BoundedFile.Display(Output)));
        }
    }

    private bool Write(string folder, string file, WorkflowImport import)
    {
        var pack = Path.Combine(folder, Pack);
        try
        {
            Directory.CreateDirectory(pack);
        }
        catch (Exception exception) when (OutputFile.IsWritingFault(exception))
        {
            _faults.Add(Faults.CannotWrite(BoundedFile.Display(folder), OutputFile.Why(exception)));
            return false;
        }

        var draft = new DraftPack(Pack, $"Rules of {Path.GetFileName(file)}", Effective, Enum.Parse<DraftKind>(Kind, ignoreCase: true));
        return OutputFile.Write(Path.Combine(pack, PackFiles.ManifestName), draft.Write(import), _faults)
            && OutputFile.Write(Path.Combine(folder, "members.json"), MembersFile.Write(import.Members), _faults);
    }

    private int Report() => FaultReport.Write(host.Error, _faults, "nothing was imported");
}
