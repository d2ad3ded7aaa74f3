using Compliance.Authoring.Verification;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Verification;

/// <summary>An archive damaged in one way at a time: each damage is named for what it is.</summary>
public sealed class CitationVerifierTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    [Fact]
    public void Verify_UndamagedArchive_IsProven()
    {
        var report = _archive.Verify();

        report.Citations.Should().OnlyContain(citation => citation.Status == CitationStatus.Proven);
        report.HasFailures.Should().BeFalse();
    }

    [Fact]
    public void Verify_ChangedWord_IsDriftOfThatClauseAlone()
    {
        _archive.Write(SmallArchive.Terms, SmallArchive.Text.Replace("after midnight", "after noon", StringComparison.Ordinal));

        _archive.Result("feeding").Status.Should().Be(CitationStatus.Drifted);
        _archive.Result("logs").Status.Should().Be(CitationStatus.Proven);
    }

    [Fact]
    public void Verify_Drift_ShowsTheWordsThatChanged()
    {
        using var baseline = new TestFolder();
        baseline.Write(SmallArchive.Terms, SmallArchive.Text);
        _archive.Write(SmallArchive.Terms, SmallArchive.Text.Replace("after midnight", "after noon", StringComparison.Ordinal));

        var drifted = _archive.Verify(baseline: new(baseline.Path)).Citations.Single(citation => citation.Status == CitationStatus.Drifted);

        drifted.Difference!.ToString().Should().Contain("[-midnight-]").And.Contain("{+noon+}");
        drifted.ComparedWith.Should().Be("the baseline");
    }

    [Fact]
    public void Verify_RenumberedSection_IsMoved()
    {
        _archive.Write(SmallArchive.Terms, SmallArchive.Text.Replace("## 2. Data", "## 4. Data", StringComparison.Ordinal));

        var logs = _archive.Result("logs");
        logs.Status.Should().Be(CitationStatus.Moved);
        logs.MovedTo.Should().Be("4/logs");
    }

    [Fact]
    public void Verify_RenamedEnumerator_IsMoved()
    {
        var swapped = SmallArchive.Text
            .Replace("(a) feed the robot after midnight or on public holidays;", "(a) paint the robot;", StringComparison.Ordinal)
            .Replace("(b) lend the robot to a neighbour who has not read these terms;", "(b) feed the robot after midnight or on public holidays;", StringComparison.Ordinal);
        _archive.Write(SmallArchive.Terms, swapped);

        _archive.Result("feeding").MovedTo.Should().Be("1/restrictions/b");
    }

    [Fact]
    public void Verify_ClauseGone_IsMissing()
    {
        _archive.Write(SmallArchive.Terms, SmallArchive.Text.Replace("## 2. Data\n\n**Logs.** We keep a record of every walk that the robot takes for thirty days.\n\n", "", StringComparison.Ordinal));

        _archive.Result("logs").Status.Should().Be(CitationStatus.Missing);
    }

    [Fact]
    public void Verify_TruncatedCapture_IsBrokenNotMissing()
    {
        _archive.Write(SmallArchive.Terms, "Page not found");

        _archive.Verify().Citations.Should().OnlyContain(citation => citation.Status == CitationStatus.BrokenCapture);
    }

    [Fact]
    public void Verify_OtherVersionInTheArchive_ShowsItsChanges()
    {
        _archive.Write("acme/terms/2026-06-01.md", SmallArchive.Text
            .Replace("January 1", "June 1", StringComparison.Ordinal)
            .Replace("thirty days", "sixty days", StringComparison.Ordinal)
            .Replace("## 3. End", "## 3. Pets\n\n**Pets.** Cats ride free.\n\n## 4. End", StringComparison.Ordinal));

        var changes = _archive.Verify().UnlistedVersions.Should().ContainSingle().Subject.Changes!;

        changes.Changed.Select(change => change.Clause).Should().Contain("2/logs").And.NotContain("1/restrictions/a");
        changes.New.Should().Contain("3/pets");
        changes.Moved.Should().Contain(("3/ending", "4/ending"));
        changes.Vanished.Should().BeEmpty();
    }

    [Fact]
    public void Relock_KeepsReviewsThatStillHold()
    {
        _archive.Write(SmallArchive.Terms, SmallArchive.Text.Replace("after midnight", "after noon", StringComparison.Ordinal));

        var renewed = _archive.Verify().Relock(_archive.Lock, "B. Clerk", new(2026, 3, 1));

        renewed.Find(new("terms", new(2026, 1, 1), "1/restrictions/a"))!.Reviewer.Should().Be("B. Clerk");
        renewed.Find(new("terms", new(2026, 1, 1), "2/logs"))!.Reviewer.Should().Be("A. Lawyer");
        renewed.ChangesFrom(_archive.Lock).Should().Be(1);
    }

    [Fact]
    public void Lock_ReadBack_IsTheSame()
    {
        var diagnostics = new DiagnosticBag();
        var text = _archive.Lock.ToJson("../schema/lock.schema.json");

        var read = CitationLock.Read(new("lock", System.Text.Encoding.UTF8.GetBytes(text)), diagnostics);

        diagnostics.Sorted().Should().BeEmpty();
        read!.ToJson("../schema/lock.schema.json").Should().Be(text);
    }

    public void Dispose() => _archive.Dispose();
}
