using System.Text;
using Compliance.Register;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Compliance.Tests.Register;

public sealed class ChainTests
{
    [Fact]
    public void Verify_RegisterAsWritten_IsIntact()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open(mustExist: true);

        var verification = register.Verify(register.Head);

        verification.Should().BeEquivalentTo(new { IsIntact = true, Head = register.Head });
        register.Head.Sequence.Should().Be(4);
        RegisterHead.TryParse(register.Head.ToString(), out var head).Should().BeTrue();
        head.Should().Be(register.Head);
    }

    [Theory]
    [InlineData("UPDATE compliance_entries SET verdict = replace(verdict, '\"decision\":', '\"decision\" :') WHERE sequence = 2", TamperingKind.Changed, 2)]
    [InlineData("UPDATE compliance_entries SET about = 2 WHERE sequence = 3", TamperingKind.Changed, 3)]
    [InlineData("UPDATE compliance_entries SET details = '{\"until\":\"2099-01-01\"}' WHERE sequence = 3", TamperingKind.Changed, 3)]
    [InlineData("UPDATE compliance_entries SET packs = packs || ',\"useCase\":' || use_case, use_case = NULL WHERE sequence = 1", TamperingKind.Changed, 1)]
    [InlineData("UPDATE compliance_entries SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE sequence = 2", TamperingKind.Changed, 2)]
    [InlineData("DELETE FROM compliance_entries WHERE sequence = 2", TamperingKind.Deleted, 2)]
    [InlineData("DELETE FROM compliance_entries WHERE sequence < 3", TamperingKind.Deleted, 1)]
    [InlineData("DELETE FROM compliance_entries WHERE sequence = 4", TamperingKind.Truncated, 3)]
    [InlineData("UPDATE compliance_entries SET sequence = 99 WHERE sequence = 2; UPDATE compliance_entries SET sequence = 2 WHERE sequence = 3; UPDATE compliance_entries SET sequence = 3 WHERE sequence = 99", TamperingKind.Reordered, 2)]
    [InlineData("UPDATE compliance_texts SET text = 'Somebody Else' WHERE sequence = 3", TamperingKind.TextChanged, 3)]
    [InlineData("INSERT INTO compliance_texts VALUES (4, 'by', 'Mallory', 'ab')", TamperingKind.TextChanged, 4)]
    [InlineData("DELETE FROM compliance_texts WHERE sequence = 3", TamperingKind.TextDeleted, 3)]
    public void Verify_AfterTampering_NamesIt(string sql, TamperingKind kind, long sequence)
    {
        using var registers = new Registers().Filled();
        RegisterHead head;
        using (var register = registers.Open())
        {
            head = register.Head;
        }

        registers.Tamper(sql);
        using var tampered = registers.Open(mustExist: true);

        var first = tampered.Verify(head).Tamperings[0];

        (first.Kind, first.Sequence).Should().Be((kind, sequence));
    }

    /// <summary>Whoever hashes a changed entry anew breaks the link to the next, and the head kept elsewhere when it is the last.</summary>
    [Theory]
    [InlineData(2, TamperingKind.Unlinked, 3)]
    [InlineData(4, TamperingKind.Rewritten, 4)]
    public void Verify_EntryHashedAnew_IsNamed(long changed, TamperingKind kind, long sequence)
    {
        using var registers = new Registers().Filled();
        using var other = new Registers();
        using var register = registers.Open();
        var head = register.Head;
        using (var forged = other.Open())
        {
            forged.Import(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Lines(register).Take((int)changed - 1)))), "lines");
            forged.Add(EntryDraft.ForRequest(Registers.Verdict("forged")));
        }

        registers.Tamper($"ATTACH '{other.File}' AS forged; DELETE FROM compliance_texts WHERE sequence = {changed}; DELETE FROM compliance_entries WHERE sequence = {changed}; INSERT INTO compliance_entries SELECT * FROM forged.compliance_entries WHERE sequence = {changed}");

        var first = register.Verify(head).Tamperings[0];

        (first.Kind, first.Sequence).Should().Be((kind, sequence));
    }

    [Fact]
    public void Verify_CopyOfYesterday_IsTruncated()
    {
        using var registers = new Registers().Filled();
        File.Copy(registers.File, registers.File + ".copy");
        RegisterHead head;
        using (var register = registers.Open())
        {
            register.Add(EntryDraft.ForRevocation(3, "Grace Example"));
            head = register.Head;
        }

        File.Copy(registers.File + ".copy", registers.File, overwrite: true);
        using var restored = registers.Open();

        restored.Verify().IsIntact.Should().BeTrue("of itself a copy is whole");
        restored.Verify(head).Tamperings.Should().ContainSingle().Which.Kind.Should().Be(TamperingKind.Truncated);
    }

    [Theory]
    [InlineData("UPDATE compliance_entries SET kind = 'request' WHERE sequence = 2")]
    [InlineData("DELETE FROM compliance_entries")]
    public void Entries_ChangedBySlip_AreRefused(string sql)
    {
        using var registers = new Registers().Filled();
        using var connection = new SqliteConnection($"Data Source={registers.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        command.Invoking(slip => slip.ExecuteNonQuery()).Should().Throw<SqliteException>().WithMessage("*entries of a register are not changed*");
    }

    /// <summary>Each byte of the file that is flipped is seen, told of, or in no use; none makes a verification of an intact register end otherwise than in words.</summary>
    [Fact]
    public void Verify_AByteFlippedAnywhere_NeverFailsOtherwiseThanInWords()
    {
        using var registers = new Registers().Filled();
        RegisterHead head;
        using (var register = registers.Open())
        {
            head = register.Head;
        }

        var bytes = File.ReadAllBytes(registers.File);
        for (var at = 0; at < bytes.Length; at += bytes.Length / 120)
        {
            bytes[at] ^= 0x10;
            File.WriteAllBytes(registers.File, bytes);
            bytes[at] ^= 0x10;
            try
            {
                using var register = registers.Open(mustExist: true);
                register.Verify(head);
            }
            catch (RegisterException exception)
            {
                exception.Diagnostics.Should().NotBeEmpty();
            }
        }

        var verdict = Encoding.UTF8.GetBytes("\"decision\":\"");
        var place = bytes.AsSpan().IndexOf(verdict);
        bytes[place + verdict.Length] ^= 0x01;
        File.WriteAllBytes(registers.File, bytes);
        using var flipped = registers.Open(mustExist: true);
        flipped.Verify(head).Tamperings.Should().Contain(tampering => tampering.Kind == TamperingKind.Changed);
    }

    [Fact]
    public void Redact_OfAName_LeavesTheChainWhole()
    {
        using var registers = new Registers().Filled();
        using var register = registers.Open();

        register.Redact(1, "Officer Example");

        register.Get(1).Should().BeEquivalentTo(new { By = (string?)null, Note = (string?)null, Sealed = new[] { RedactableField.By, RedactableField.Note } });
        register.Get(5).Should().BeEquivalentTo(new { Kind = EntryKind.Redaction, About = 1L, By = "Officer Example", Fields = new[] { RedactableField.By, RedactableField.Note } });
        var verification = register.Verify();
        verification.IsIntact.Should().BeTrue();
        verification.Redacted.Should().Equal(1);
        Encoding.UTF8.GetString(File.ReadAllBytes(registers.File)).Should().NotContain("Ada", "nothing of it is left in the file");
    }

    [Fact]
    public void Verify_RedactedTextPutBack_IsNamed()
    {
        using var registers = new Registers().Filled();
        string salt;
        using (var connection = new SqliteConnection($"Data Source={registers.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT salt FROM compliance_texts WHERE sequence = 3";
            salt = (string)command.ExecuteScalar()!;
        }

        using var register = registers.Open();
        register.Redact(3, "Officer Example", [RedactableField.By]);
        registers.Tamper($"INSERT INTO compliance_texts VALUES (3, 'by', 'Grace Example', '{salt}')");

        register.Verify().Tamperings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = TamperingKind.TextChanged, Sequence = 3L });
    }

    private static string[] Lines(ComplianceRegister register) => Encoding.UTF8.GetString(Registers.Exported(register)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
