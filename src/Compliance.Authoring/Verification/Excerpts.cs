using Compliance.Authoring.Archive;
using Compliance.Rules.Compilation;
using Compliance.Rules.Hosting;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>Fills the excerpts of a verdict's citations with the cited passages, from an archive that the caller supplies. Immutable and thread-safe.</summary>
public sealed class Excerpts
{
    private readonly ArchiveFolder _archive;
    private readonly Dictionary<string, Rule> _rules;

    /// <summary>Prepares to quote what an engine cites.</summary>
    /// <param name="engine">The engine whose verdicts are to be filled.</param>
    /// <param name="archive">The archived texts.</param>
    public Excerpts(ComplianceEngine engine, ArchiveFolder archive)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _archive = archive;
        _rules = engine.RuleSet.Rules.ToDictionary(rule => rule.FullId, StringComparer.Ordinal);
    }

    /// <summary>The verdict with each passage that the archive holds; a citation whose text is not held or does not stand there keeps none.</summary>
    /// <param name="verdict">A verdict of the engine.</param>
    public Verdict Fill(Verdict verdict) => verdict with { Findings = [.. verdict.Findings.Select(Fill)] };

    private Finding Fill(Finding finding) =>
        finding with { Citations = [.. finding.Citations.Select(citation => citation with { Excerpt = Passage(_rules[finding.Rule], citation) })] };

    private string? Passage(Rule rule, Citation citation)
    {
        foreach (var cite in rule.Cites)
        {
            var version = cite.Versions.FirstOrDefault(version => version.Effective == citation.Version);
            if (version is not null
                && string.Equals(cite.Document.FullId, citation.Document, StringComparison.Ordinal)
                && string.Equals(cite.Clause, citation.Clause, StringComparison.Ordinal)
                && string.Equals(DeepLink.To(version.Url, cite.Anchor), citation.Url, StringComparison.Ordinal))
            {
                return Passage(cite, version);
            }
        }

        return null;
    }

    private string? Passage(Cite cite, DocumentVersion version)
    {
        var pack = cite.Document.FullId[..cite.Document.FullId.IndexOf('/', StringComparison.Ordinal)];
        var clause = _archive.Find(pack, cite.Document, version)?.Outline is { } outline ? version.FindIn(outline, cite.Clause) : null;
        return cite.Anchor is { } anchor ? clause?.Find(anchor.Start, anchor.End).Passage : clause?.Text;
    }
}
