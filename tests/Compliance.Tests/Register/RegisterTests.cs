using System.Text;
using Compliance.Register;
using Compliance.Rules.Loading;
using Compliance.Tests.Cli;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Compliance.Tests.Register;

public sealed class RegisterTests
{
    [Fact]
    public void Get_OfAnApproval_SaysWhoUntilWhenOnWhichConditions()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open();

        var approval = register.Get(3);

        approval.Should().BeEquivalentTo(new { Kind = EntryKind.Approval, About = 1L, By = "Grace Example", Until = Today.Day.AddDays(90), Conditions = new[] { "no customer data" }, Time = "2026-01-15T12:00:00.000Z" });
        approval.Verdict.Should().Be(Registers.Verdict("one"));
        approval.UseCase.Should().Be(Registers.Verdict("one").UseCase);
        approval.HoldsOn(Today.Day.AddDays(90)).Should().BeTrue();
        approval.HoldsOn(Today.Day.AddDays(91)).Should().BeFalse();
    }

    /// <summary>A note may name a person; the chain holds a seal of it, and the verdict as stored does not.</summary>
    [Fact]
    public void Add_UseCaseWithANote_KeepsTheNoteApart()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open();

        var request = register.Get(1);

        request.Note.Should().Be("asked for by the team of Ada");
        request.VerdictJson.Should().NotContain("Ada");
        request.UseCaseJson.Should().NotContain("Ada");
    }

    [Fact]
    public void Approvals_AfterARevocation_AreWithoutIt()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open();

        register.Approvals().Select(approval => approval.Sequence).Should().Equal(3);
        register.Add(EntryDraft.ForRevocation(3, "Grace Example"));

        register.Approvals().Should().BeEmpty();
    }

    /// <summary>Eight writers, each with a register of its own, as eight processes have: every entry that was acknowledged is there, in one chain.</summary>
    [Fact]
    public void Add_FromEightWritersAtOnce_LosesNothing()
    {
        using var registers = new Registers();
        var verdict = Registers.Verdict();
        var written = new System.Collections.Concurrent.ConcurrentBag<string>();
        var threads = Enumerable.Range(0, 8).Select(writer => new Thread(() =>
        {
            using var register = registers.Open();
            for (var index = 0; index < 12; index++)
            {
                written.Add(register.Add(EntryDraft.ForRequest(verdict, $"writer {writer}")).Hash);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        using var all = registers.Open();

        all.Entries().Select(entry => entry.Hash).Should().BeEquivalentTo(written);
        all.Verify().Should().BeEquivalentTo(new { IsIntact = true, Head = new { Sequence = 96L } });
    }

    /// <summary>Of eight who approve the same request at the same time one does; who comes once it is taken back, or has ended, does too.</summary>
    [Fact]
    public void Add_OnlyOneApproval_IsWrittenOnceWhileItHolds()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open();
        var refused = new System.Collections.Concurrent.ConcurrentBag<string>();
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            try
            {
                register.Add(Approval(Today.Day));
            }
            catch (RegisterException exception)
            {
                refused.Add(exception.Diagnostics[0].Code);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        refused.Should().HaveCount(7).And.OnlyContain(code => code == "CR613");

        register.Add(EntryDraft.ForRevocation(register.Head.Sequence, "Grace Example"));
        register.Add(Approval(Today.Day)).Kind.Should().Be(EntryKind.Approval);
        using var tomorrow = ComplianceRegister.Open(registers.File, new() { Clock = new Testing.FixedClock(Today.Day.AddDays(1)) });
        tomorrow.Add(Approval(until: null)).Kind.Should().Be(EntryKind.Approval);
        tomorrow.Invoking(approved => approved.Add(Approval(until: null))).Should().Throw<RegisterException>().WithMessage("*the entry is approved already*");
        tomorrow.Add(Approval(until: null) with { OnlyOne = false }).Kind.Should().Be(EntryKind.Approval, "who does not ask for it may approve again");

        static EntryDraft Approval(DateOnly? until) => EntryDraft.ForApproval(4, Registers.Verdict("two"), "Grace Example", until) with { OnlyOne = true };
    }

    [Fact]
    public void Import_OfWhatWasExported_GivesTheSameRegister()
    {
        using var registers = new Registers().Filled();
        using var other = new Registers();
        using var register = registers.Open();
        register.Redact(1, "Officer Example");
        using var copy = other.Open();

        copy.Import(new MemoryStream(Registers.Exported(register)), "lines").Should().Be(5);
        copy.Import(new MemoryStream(Registers.Exported(register)), "lines").Should().Be(0, "what is there already is passed over");

        Registers.Exported(copy).Should().Equal(Registers.Exported(register));
        copy.Verify(register.Head).IsIntact.Should().BeTrue();
        register.Add(EntryDraft.ForRequest(Registers.Verdict("three")));
        copy.Import(new MemoryStream(Registers.Exported(register)), "lines").Should().Be(1);
    }

    [Theory]
    [InlineData("\"kind\":\"request\"", "\"kind\":\"verdict\"")]
    [InlineData("Ada Example", "Eve Example")]
    [InlineData("\"about\":null", "\"about\": null")]
    [InlineData("\"about\":null", "\"about\":null,\"about\":null")]
    [InlineData("\"texts\":{", "\"further\":1,\"texts\":{")]
    [InlineData("\"sequence\":1,", "\"sequence\":1e0,")]
    public void Import_OfAChangedLine_AddsNothing(string old, string changed)
    {
        using var registers = new Registers().Filled();
        using var other = new Registers();
        using var register = registers.Open();
        var text = Encoding.UTF8.GetString(Registers.Exported(register));
        text.Should().Contain(old);
        using var copy = other.Open();

        copy.Invoking(target => target.Import(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal))), "lines.jsonl"))
            .Should().Throw<RegisterException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CR630");
        copy.Head.Should().Be(RegisterHead.Empty);
    }

    [Fact]
    public void Replay_ByThePacksOfTheTime_GivesTheSameBytes()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open();

        var same = register.Replay([new FolderPackSource(TestFiles.Path("packs"))]);
        var shipped = register.Replay([EmbeddedPackSource.Instance]);
        var both = register.Replay([EmbeddedPackSource.Instance, new FolderPackSource(TestFiles.Path("packs"))]);

        same.Verdicts.Select(verdict => verdict.Outcome).Should().Equal(Enumerable.Repeat(ReplayOutcome.Same, 4));
        shipped.Verdicts.Should().OnlyContain(verdict => verdict.Outcome == ReplayOutcome.OtherPacks && verdict.Packs.Count > 0 && verdict.Message.StartsWith("pack ", StringComparison.Ordinal));
        both.IsSame.Should().BeTrue("several versions of one pack may be at hand");
    }

    [Fact]
    public void Replay_OfAForgedVerdict_TellsIt()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        register.Add(EntryDraft.ForVerdict(Registers.Verdict() with { Decision = Decision.Permitted, PossibleDecisions = [Decision.Permitted] }));

        register.Replay([new FolderPackSource(TestFiles.Path("packs"))]).Verdicts.Should().ContainSingle().Which.Outcome.Should().Be(ReplayOutcome.Different);
    }

    [Fact]
    public void ExportDecisions_WithFactsErased_ShowsNoneOfThem()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open();
        using var output = new MemoryStream();

        register.ExportDecisions(output, ["jurisdiction"]).Should().Be(4);

        using var first = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray()).Split('\n')[0]);
        first.RootElement.EnumerateObject().Select(property => property.Name).Should().Equal("decision_id", "path", "labels", "bundles", "input", "result", "erased", "timestamp");
        first.RootElement.GetProperty("erased")[0].GetString().Should().Be("/input/jurisdiction");
        first.RootElement.GetProperty("input").TryGetProperty("jurisdiction", out _).Should().BeFalse();
    }

    [Fact]
    public void Open_FileOfAnotherProgram_IsRefusedAndLeftAlone()
    {
        using var registers = new Registers();
        using (var connection = new SqliteConnection($"Data Source={registers.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE shop (id INTEGER)";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(registers.File);

        registers.Invoking(there => there.Open()).Should().Throw<RegisterException>().Which.Diagnostics[0].Code.Should().Be("CR602");
        File.ReadAllBytes(registers.File).Should().Equal(before);
    }

    [Fact]
    public void Open_WrittenByALaterVersion_IsRefused()
    {
        using var registers = new Registers().Filled();
        registers.Tamper("INSERT INTO compliance_migrations VALUES ('20991231000000_Later', '99.0.0')");

        registers.Invoking(there => there.Open()).Should().Throw<RegisterException>().Which.Diagnostics[0].Code.Should().Be("CR603");
    }

    [Fact]
    public void Add_WhileAnotherProgramHoldsTheFile_SaysSo()
    {
        using var registers = new Registers().Filled();
        using var connection = new SqliteConnection($"Data Source={registers.File};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var register = ComplianceRegister.Open(registers.File, new() { Patience = TimeSpan.FromMilliseconds(50), Clock = Today.Clock });

        register.Invoking(waiting => waiting.Add(EntryDraft.ForRequest(Registers.Verdict()))).Should().Throw<RegisterException>().Which.Diagnostics[0].Code.Should().Be("CR604");
    }
}
