using System.CommandLine;
using Compliance.Register;

namespace Compliance.Cli.Registering;

/// <summary>The option that names the register.</summary>
internal sealed class RegisterOption
{
    public const string Name = "--register";

    public Option<string> Option { get; } = new(Name)
    {
        HelpName = "FILE",
        Description = "The register: a file, or a connection string of PostgreSQL such as \"Host=localhost;Database=compliance\" (the password from PGPASSWORD)",
        Required = true,
    };

    /// <summary>Opens it; null, with the faults reported, where it cannot be.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The clock.</param>
    /// <param name="mustExist">Whether a new one is not made.</param>
    /// <param name="faults">Takes the faults.</param>
    public ComplianceRegister? Open(ParseResult parsed, CliHost host, bool mustExist, DiagnosticBag faults) =>
        Of(faults, () => ComplianceRegister.Open(parsed.GetRequiredValue(Option), new() { MustExist = mustExist, Clock = host.Clock }));

    /// <summary>What is asked of a register; null, with the faults reported, where it refuses.</summary>
    public static T? Of<T>(DiagnosticBag faults, Func<T?> ask)
        where T : class
    {
        try
        {
            return ask();
        }
        catch (RegisterException exception)
        {
            faults.AddRange(exception.Diagnostics, exception.Diagnostics.Count);
            return null;
        }
    }
}
