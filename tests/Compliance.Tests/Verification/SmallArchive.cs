using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;

namespace Compliance.Tests.Verification;

/// <summary>A made-up vendor with two versions of its terms, a pack that cites them, and copies of the archive to damage.</summary>
internal sealed class SmallArchive : IDisposable
{
    public const string Terms = "acme/terms/2026-01-01.md";

    public const string Text = """
        # Terms of Acme

        Effective: January 1, 2026. These terms are made up for tests and say nothing that anybody ever agreed to.

        ## 1. Use

        **Restrictions.** You will not:

        (a) feed the robot after midnight or on public holidays;

        (b) lend the robot to a neighbour who has not read these terms;

        ## 2. Data

        **Logs.** We keep a record of every walk that the robot takes for thirty days.

        ## 3. End

        **Ending.** Either side may end this by a letter sent in good time.
        """;

    private const string Pack = """
        { "id": "acme", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "acme",
          "vocabulary": { "values": { "vendor": [ { "name": "acme" } ] } },
          "documents": [ { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
          "rules": [
            { "id": "feeding", "title": "No feeding", "bearer": "customer", "modality": "prohibition", "topic": "feeding",
              "cites": [ { "document": "terms", "clause": "1/restrictions/a", "anchor": { "start": "feed the robot", "end": "public holidays" } } ] },
            { "id": "logs", "title": "Walks are recorded", "bearer": "vendor", "modality": "permission", "topic": "logs",
              "cites": [ { "document": "terms", "clause": "2/logs", "anchor": { "start": "keep a record of every walk" } } ] } ] }
        """;

    private const string Ledger = """
        { "entries": [ { "document": "terms", "clauses": ["preamble", "1/restrictions/b", "3/ending"], "reason": "boilerplate" } ] }
        """;

    private readonly TestFolder _folder = new();

    private readonly string _pack;

    /// <param name="file">The file in which the text stands.</param>
    /// <param name="version">The version in the pack, as JSON.</param>
    public SmallArchive(string file = Terms, string version = """{ "effective": "2026-01-01" }""")
    {
        _pack = Pack.Replace("""{ "effective": "2026-01-01" }""", version, StringComparison.Ordinal);
        Write(file, Text);
        Lock = Verify().Relock(Lock, "A. Lawyer", new(2026, 2, 1));
    }

    public void Write(string file, string text) => _folder.Write($"archive/{file}", text);

    /// <summary>Verifies the archive as it is now against the lock of the undamaged one.</summary>
    public VerificationReport Verify(string ledger = Ledger, ArchiveFolder? baseline = null)
    {
        var diagnostics = new DiagnosticBag();
        var rules = RuleSetLoader.Load([new StreamPackSource("acme.json", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(_pack)))], diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted()));
        var read = CoverageLedger.Read(new SourceText("ledger", System.Text.Encoding.UTF8.GetBytes(ledger)), diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted()));
        return VerificationReport.Of(rules.Packs[0], Lock, read, new ArchiveFolder(Path.Combine(_folder.Path, "archive")), baseline);
    }

    public CitationResult Result(string rule) => Verify().Citations.Single(citation => citation.Cited.Rule.FullId == $"acme/{rule}");

    public CitationLock Lock { get; } = CitationLock.Empty;

    public void Dispose() => _folder.Dispose();
}
