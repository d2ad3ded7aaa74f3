using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Rules.Hosting;

namespace Compliance.Cli.Serving;

/// <summary>Quotes passages from an archive by the packs as they are now. Thread-safe.</summary>
/// <param name="engine">Follows the packs.</param>
/// <param name="folder">The folder of archived texts.</param>
internal sealed class ReloadedExcerpts(ReloadingEngine engine, string folder)
{
    private readonly ArchiveFolder _archive = new(folder);
    private Current? _current;

    /// <summary>The verdict with the passages that the archive holds.</summary>
    public Verdict Fill(Verdict verdict)
    {
        var now = engine.Current;
        var current = Volatile.Read(ref _current);
        if (current?.Engine != now)
        {
            current = new(now, new(now, _archive));
            Volatile.Write(ref _current, current);
        }

        return current.Excerpts.Fill(verdict);
    }

    private sealed record Current(ComplianceEngine Engine, Excerpts Excerpts);
}
