using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Verification;

/// <summary>Every clause is cited or listed with a reason; what is neither is named, and so is a listing of nothing.</summary>
public sealed class CoverageTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    [Fact]
    public void Coverage_EverythingCitedOrListed_IsComplete() =>
        _archive.Verify().Coverage.Should().ContainSingle().Which.Unlisted.Should().BeEmpty();

    [Fact]
    public void Coverage_ClauseNeitherCitedNorListed_IsNamedAndFails()
    {
        var report = _archive.Verify(ledger: """{ "entries": [ { "document": "terms", "clauses": ["preamble", "3/ending"], "reason": "boilerplate" } ] }""");

        report.Coverage[0].Unlisted.Should().Equal("1/restrictions/b");
        report.HasFailures.Should().BeTrue();
    }

    [Fact]
    public void Coverage_EntryOfNoClause_IsNamedAndFails()
    {
        var report = _archive.Verify(ledger: """{ "entries": [ { "document": "terms", "clauses": ["preamble", "1", "3/ending", "9"], "reason": "boilerplate" } ] }""");

        report.IdleEntries.Should().ContainSingle().Which.Clause.Should().Be("9");
        report.HasFailures.Should().BeTrue();
    }

    public void Dispose() => _archive.Dispose();
}
