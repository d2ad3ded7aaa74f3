using Compliance.Register;
using Compliance.Rules.Hosting;
using Compliance.Tests.Cli;
using Microsoft.Data.Sqlite;

namespace Compliance.Tests.Register;

/// <summary>A register in a folder of its own, and verdicts to fill it with.</summary>
internal sealed class Registers : IDisposable
{
    public static ComplianceEngine Engine { get; } = ComplianceEngine.Load(options => options.AddFolder(TestFiles.Path("packs")), Today.Clock);

    private readonly TestFolder _folder = new();

    public Registers() => File = Path.Combine(_folder.Path, "register.db");

    public string File { get; }

    public string Folder => _folder.Path;

    /// <summary>A verdict on a use that the test packs know.</summary>
    public static Verdict Verdict(string? id = null, string? note = null) =>
        Engine.Evaluator.Evaluate(new() { Id = id, Note = note, Vendor = "acme", Tier = Tiers.Enterprise, Purpose = [Purposes.InternalBusinessUse], ["personalData"] = "ordinary", DpaSigned = false, Jurisdiction = "FR" }, Today.Day);

    public static RegisterOptions Options(bool mustExist = false) => new() { Clock = Today.Clock, MustExist = mustExist };

    public ComplianceRegister Open(bool mustExist = false) => ComplianceRegister.Open(File, Options(mustExist));

    /// <summary>A request, a verdict on it, its approval and a request more.</summary>
    public Registers Filled()
    {
        using var register = Open();
        register.Add(EntryDraft.ForRequest(Verdict("one", "asked for by the team of Ada"), "Ada Example"));
        register.Add(EntryDraft.ForVerdict(Verdict("one"), about: 1));
        register.Add(EntryDraft.ForApproval(1, Verdict("one"), "Grace Example", Today.Day.AddDays(90), ["no customer data"]));
        register.Add(EntryDraft.ForRequest(Verdict("two")));
        return this;
    }

    /// <summary>What somebody does who can write to the file and takes the guards off.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"DROP TRIGGER IF EXISTS compliance_entries_update; DROP TRIGGER IF EXISTS compliance_entries_delete; {sql}";
        command.ExecuteNonQuery();
    }

    /// <summary>What an export of it writes.</summary>
    public static byte[] Exported(ComplianceRegister register)
    {
        using var output = new MemoryStream();
        register.Export(output);
        return output.ToArray();
    }

    public void Dispose() => _folder.Dispose();
}
