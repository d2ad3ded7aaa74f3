using System.Text;
using Compliance.Register;
using Compliance.Tests.Cli;

namespace Compliance.Tests.Register;

/// <summary>What registers refuse, a case for each code. The examples of <c>docs/diagnostics.md</c> are what is said of them.</summary>
internal static class BadRegisters
{
    private static readonly IReadOnlyList<Func<Registers, string>> Provocations =
    [
        registers => Said(() => registers.Open(mustExist: true)),
        registers =>
        {
            File.WriteAllText(registers.File, "no database");
            return Said(() => registers.Open());
        },
        registers =>
        {
            registers.Filled().Tamper("INSERT INTO compliance_migrations VALUES ('20991231000000_Later', '99.0.0')");
            return Said(() => registers.Open());
        },
        Held,
        registers =>
        {
            registers.Filled().Tamper("UPDATE compliance_entries SET kind = 'surprise' WHERE sequence = 2");
            return Refused(registers, register => register.Get(2));
        },
        registers => Refused(registers.Filled(), register => register.Get(99)),
        registers => Refused(registers.Filled(), register => register.Add(EntryDraft.ForRevocation(1, "Grace Example"))),
        registers =>
        {
            Run(registers, "request", "--use-case", TestFiles.UseCase("prohibited"), "--rules", TestFiles.Path("packs"));
            return Run(registers, "approve", "1", "--by", "Grace Example", "--rules", TestFiles.Path("packs"));
        },
        registers => Refused(registers.Filled(), register =>
        {
            register.Add(EntryDraft.ForRevocation(3, "Grace Example"));
            register.Add(EntryDraft.ForRevocation(3, "Grace Example"));
        }),
        registers => Refused(registers, register => register.Add(EntryDraft.ForRequest(Registers.Verdict(), " "))),
        registers => Run(registers.Filled(), "approve", "1", "--by", "Grace Example", "--until", "2020-01-01"),
        registers => Run(registers.Filled(), "verify", "--head", "12"),
        registers => Refused(registers.Filled(), register => register.Redact(1, "Officer Example", ["bye"])),
        registers => Refused(registers, register => register.Import(new MemoryStream("{}"u8.ToArray()), "register.jsonl")),
        Later,
        Untold,
    ];

    /// <summary>The codes, each with what is said of its case.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Provocations.Select(Provoke).ToDictionary(said => said.Split("error ")[1][..5], StringComparer.Ordinal);

    private static string Provoke(Func<Registers, string> provocation)
    {
        using var registers = new Registers();
        return provocation(registers).Replace($"{registers.Folder.Replace('\\', '/')}/", "", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);
    }

    private static string Held(Registers registers)
    {
        registers.Filled();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={registers.File};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var register = ComplianceRegister.Open(registers.File, new() { Patience = TimeSpan.FromMilliseconds(20), Clock = Today.Clock });
        return Said(() => register.Add(EntryDraft.ForRevocation(3, "Grace Example")));
    }

    private static string Later(Registers registers)
    {
        using var filled = new Registers().Filled();
        using var register = filled.Open();
        var second = Encoding.UTF8.GetString(Registers.Exported(register)).Split('\n')[1];
        return Refused(registers, empty => empty.Import(new MemoryStream(Encoding.UTF8.GetBytes(second)), "register.jsonl"));
    }

    private static string Untold(Registers registers)
    {
        using (var register = registers.Filled().Open())
        {
            register.Keep(register.Watch(Registers.Engine, Today.Day));
        }

        return CliRunner.RunBareAsync(
            "watch", "--register", registers.File, "--rules", TestFiles.Path("packs"), "--as-of", "2026-04-10", "--webhook", "http://127.0.0.1:1/", "--webhook-secret-file", Repository.PathOf("LICENSE")).GetAwaiter().GetResult().Error.Split('\n')[0];
    }

    private static string Refused(Registers registers, Action<ComplianceRegister> ask)
    {
        using var register = registers.Open();
        return Said(() => ask(register));
    }

    private static string Said(Action ask)
    {
        try
        {
            ask();
            return "nothing was refused";
        }
        catch (RegisterException exception)
        {
            return exception.Diagnostics[0].ToString();
        }
    }

    private static string Run(Registers registers, string command, params string[] arguments) =>
        CliRunner.RunBareAsync(["register", command, .. arguments, "--register", registers.File]).GetAwaiter().GetResult().Error.Split('\n')[0];
}
