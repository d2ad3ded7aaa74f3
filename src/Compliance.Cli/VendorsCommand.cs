using System.CommandLine;
using Compliance.Cli.Listing;

namespace Compliance.Cli;

/// <summary><c>compliance vendors</c>: whose texts are held, of which days, and which are missing.</summary>
internal sealed class VendorsCommand
{
    public const string Name = "vendors";

    public const string Examples = """
        Examples:
          compliance vendors
          compliance vendors --rules embedded --rules policy/ --format json

        Exit codes:
          0  listed     2  bad input or usage
        """;

    private readonly ListingOptions _listing = new();
    private readonly CliHost _host;

    private VendorsCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var vendors = new VendorsCommand(host);
        var command = new Command(Name, "Lists the packs: whose texts they hold, from which day to which, and which texts are missing.");
        vendors._listing.AddTo(command);
        command.SetAction(vendors.Run);
        return command;
    }

    private int Run(ParseResult parsed) => _listing.Run(parsed, _host, (rules, _) => new PackList(rules));
}
