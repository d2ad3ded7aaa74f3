using Compliance.Register;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Register;

public sealed class PostgreSqlTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    [PostgreSqlFact]
    public void Register_InPostgreSql_IsTheSameAsInAFile()
    {
        using var registers = new Registers().Filled();
        using var file = registers.Open();
        file.Redact(1, "Officer Example");
        using var register = Open(server.NewDatabase());

        register.Import(new MemoryStream(Registers.Exported(file)), "lines").Should().Be(5);

        Registers.Exported(register).Should().Equal(Registers.Exported(file));
        register.Verify(file.Head).Should().BeEquivalentTo(new { IsIntact = true, Redacted = new[] { 1L } });
        register.Watch(Registers.Engine, Today.Day).IsBaseline.Should().BeTrue();
        register.Latest(2).Entries.Select(entry => entry.Sequence).Should().Equal(5, 4);
        register.Keep(register.Watch(Registers.Engine, Today.Day));
        register.Baselines().Keys.Should().Equal(3);
        register.Approvals().Select(approval => approval.Sequence).Should().Equal(3);
        register.Name.Should().StartWith("postgresql://").And.NotContain("compliance;", "it is no connection string");
    }

    /// <summary>Eight writers that begin together, on a database without tables yet.</summary>
    [PostgreSqlFact]
    public void Add_FromEightWritersAtOnce_LosesNothing()
    {
        var connection = server.NewDatabase();
        var verdict = Registers.Verdict();
        var written = new System.Collections.Concurrent.ConcurrentBag<string>();
        var threads = Enumerable.Range(0, 8).Select(writer => new Thread(() =>
        {
            using var register = Open(connection);
            for (var index = 0; index < 12; index++)
            {
                written.Add(register.Add(EntryDraft.ForRequest(verdict, $"writer {writer}")).Hash);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        using var all = Open(connection);

        all.Entries().Select(entry => entry.Hash).Should().BeEquivalentTo(written);
        all.Verify().Should().BeEquivalentTo(new { IsIntact = true, Head = new { Sequence = 96L } });
    }

    [PostgreSqlFact]
    public void Register_ServerGoneAndBack_HasWhatWasAcknowledged()
    {
        using var register = Open(server.NewDatabase());
        var written = Enumerable.Range(0, 5).Select(_ => register.Add(EntryDraft.ForRequest(Registers.Verdict())).Hash).ToList();

        server.Kill();
        register.Invoking(gone => gone.Add(EntryDraft.ForRequest(Registers.Verdict()))).Should().Throw<RegisterException>().Which.Diagnostics[0].Code.Should().Be("CR601");
        server.Start();

        written.Add(register.Add(EntryDraft.ForRequest(Registers.Verdict())).Hash);
        register.Entries().Select(entry => entry.Hash).Should().Equal(written);
        register.Verify().IsIntact.Should().BeTrue();
    }

    [PostgreSqlFact]
    public void Verify_AfterTampering_NamesIt()
    {
        var connection = server.NewDatabase();
        using var register = Open(connection);
        for (var index = 0; index < 3; index++)
        {
            register.Add(EntryDraft.ForRequest(Registers.Verdict()));
        }

        this.Invoking(_ => server.Execute(connection, "DELETE FROM compliance_entries")).Should().Throw<InvalidOperationException>("a slip is refused");
        this.Invoking(_ => server.Execute(connection, "TRUNCATE compliance_entries")).Should().Throw<InvalidOperationException>("a slip is refused");
        server.Execute(connection, "ALTER TABLE compliance_entries DISABLE TRIGGER ALL; UPDATE compliance_entries SET engine = '9' WHERE sequence = 2");

        register.Verify().Tamperings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = TamperingKind.Changed, Sequence = 2L });
    }

    [PostgreSqlFact]
    public void Open_WithoutADatabase_SaysSoAndNoSecret() =>
        this.Invoking(_ => Open(server.NewDatabase() + "_not;Password=secret")).Should().Throw<RegisterException>()
            .Which.Message.Should().Contain("CR601").And.NotContain("secret");

    private static ComplianceRegister Open(string connection) => ComplianceRegister.Open(connection, Registers.Options());
}
