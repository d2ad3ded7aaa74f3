using System.CommandLine;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register</c>: what was asked, decided and approved, kept so that nobody can change it unseen.</summary>
internal static class RegisterCommand
{
    public const string Name = "register";

    public const string Examples = """
        Examples:
          compliance register request --register register.db --use-case use-case.json --by "Ada Example"
          compliance register approve 1 --register register.db --by "Grace Example" --until 2026-12-31 \
                              --condition "no customer data"
          compliance register list --register register.db --kind approval
          compliance register show 2 --register register.db
          compliance register verify --register register.db --head 12:ab34…
          compliance register replay --register register.db --rules embedded --rules rules-2025/
          compliance register redact 1 --register register.db --by "Officer Example" --field by
          compliance register revoke 2 --register register.db --by "Grace Example"
          compliance register export --register register.db --output register.jsonl
          compliance register import register.jsonl --register "Host=localhost;Database=compliance"

        Entries are only added, each chained by hash to the one before. Keep the head that verify tells elsewhere: with it, a tail that
        was cut off or a register that was written anew is found too. Names and notes stand beside the chain and can be redacted.
        compliance watch says when an approved use comes out otherwise.

        Exit codes:
          0  done     1  verify: something was done to it; replay: not the same bytes     2  bad input or usage, nothing was written
        """;

    public static Command Create(CliHost host) => new(Name, "Keeps requests, verdicts and approvals, chained by hash; verifies, exports and replays them.")
    {
        RecordCommand.CreateRequest(host),
        RecordCommand.CreateRecord(host),
        ApproveCommand.Create(host),
        RevokeCommand.Create(host),
        ListCommand.Create(host),
        ShowCommand.Create(host),
        VerifyRegisterCommand.Create(host),
        ExportRegisterCommand.Create(host),
        ImportRegisterCommand.Create(host),
        RedactCommand.Create(host),
        ReplayCommand.Create(host),
    };
}
