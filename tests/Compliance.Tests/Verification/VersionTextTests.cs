using Compliance.Authoring.Verification;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Verification;

public sealed class VersionTextTests
{
    [Fact]
    public void Verify_VersionOfAnotherFile_IsProvenThere()
    {
        using var archive = new SmallArchive("acme/papers/undated.md", """{ "effective": "2026-01-01", "file": "papers/undated.md" }""");

        archive.Verify().Citations.Should().AllSatisfy(citation => citation.Status.Should().Be(CitationStatus.Proven));
        archive.Verify().UnlistedVersions.Should().BeEmpty();
    }

    [Fact]
    public void Verify_VersionOfAFileThatIsNotThere_NamesTheFile()
    {
        using var archive = new SmallArchive(version: """{ "effective": "2026-01-01", "file": "papers/undated.md" }""");

        archive.Result("logs").Should().Match<CitationResult>(result => result.Status == CitationStatus.NotInArchive && result.Detail!.EndsWith("/acme/papers/undated.md", StringComparison.Ordinal));
    }

    /// <summary>The text of another document is joined to that of the terms: each accounts for its own.</summary>
    [Fact]
    public void Verify_SectionThatIsADocumentOfItsOwn_IsAccountedForThereAlone()
    {
        using var archive = new SmallArchive(version: """
            { "effective": "2026-01-01" } ] }, { "id": "data", "title": "Data", "authority": "primary", "versions": [ { "effective": "2026-01-01", "file": "terms/2026-01-01.md", "section": "2" }
            """);

        var report = archive.Verify("""{ "entries": [ { "document": "terms", "clauses": ["preamble", "1", "3"], "reason": "boilerplate" } ] }""");

        report.Coverage.Select(coverage => (coverage.Document.LocalId, string.Join(' ', coverage.Unlisted))).Should().Equal(("terms", ""), ("data", "2/logs"));
    }

    [Fact]
    public void Verify_VersionThatIsASection_EndsWithIt()
    {
        using var archive = new SmallArchive("acme/papers/2025-06-01.md", """{ "effective": "2026-01-01", "file": "papers/2025-06-01.md", "section": "2" }""");

        archive.Result("logs").Status.Should().Be(CitationStatus.Proven);
        archive.Result("feeding").Should().Match<CitationResult>(result => result.Status == CitationStatus.Missing && result.Detail!.StartsWith("there is no clause 1/restrictions/a in section 2;", StringComparison.Ordinal));
        var report = archive.Verify("""{ "entries": [ { "document": "terms", "clauses": ["2", "3/ending"], "reason": "boilerplate" } ] }""");
        report.Coverage.Should().ContainSingle().Which.Clauses.Should().Be(2);
        report.IdleEntries.Select(entry => entry.Clause).Should().Equal("3/ending");
    }
}
