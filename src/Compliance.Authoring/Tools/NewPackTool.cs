using Compliance.Authoring.Archive;
using Compliance.Authoring.Starting;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Authoring.Tools;

/// <summary>
/// Begins a pack: documents and versions as an archive holds them, a rule file for each section, every clause in the ledger as to do, gaps to decide, a scenario, and a
/// workflow that checks all of it.
/// </summary>
public static class NewPackTool
{
    /// <summary>Begins a pack. Nothing is written yet.</summary>
    /// <param name="options">Which.</param>
    /// <exception cref="AuthoringException">The name is none for a pack, or the archive is missing, empty or faulty.</exception>
    public static NewPackResult Run(NewPackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = new DiagnosticBag();
        if (!IsName(options.Name))
        {
            faults.Add(Faults.NoPackName(options.Name));
        }

        var pack = faults.IsEmpty ? Begin(options, faults) : null;
        return pack is not null && faults.IsEmpty ? new(pack) : throw AuthoringException.Of(faults);
    }

    private static bool IsName(string name) => ArchiveName.IsId(name) && !name.EndsWith('-') && !name.Contains("--", StringComparison.Ordinal);

    private static StartedPack? Begin(NewPackOptions options, DiagnosticBag faults)
    {
        var (kind, folder) = (options.Kind, options.Archive);
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
        var captures = folder is null ? [] : ArchiveIndex.Read(folder, options.Name, faults);
        if (vocabulary is null || captures is null)
        {
            return null;
        }

        IReadOnlyList<StartedDocument> documents = folder is null
            ? [StartedPack.Unwritten(kind == PackKind.Policy ? "policy" : "act", options.Today)]
            : StartedDocument.Of(new ArchiveFolder(folder), options.Name, captures);
        if (documents.All(document => document.Versions.Count == 0))
        {
            faults.Add(Faults.NoArchivedTexts("--archive", folder!, options.Name));
        }

        return new(kind, options.Name, documents, vocabulary);
    }
}
