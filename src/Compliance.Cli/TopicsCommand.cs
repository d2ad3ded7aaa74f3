using System.CommandLine;
using Compliance.Cli.Listing;

namespace Compliance.Cli;

/// <summary><c>compliance topics</c>: what rules speak of, and how many of them.</summary>
internal sealed class TopicsCommand
{
    public const string Name = "topics";

    public const string Examples = """
        Examples:
          compliance topics
          compliance topics --format markdown > topics.md
          compliance explain training-on-customer-data     what the texts say on one

        Exit codes:
          0  listed     2  bad input or usage
        """;

    private readonly ListingOptions _listing = new();
    private readonly CliHost _host;

    private TopicsCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var topics = new TopicsCommand(host);
        var command = new Command(Name, "Lists the topics that rules speak of, with how many do in each pack.");
        topics._listing.AddTo(command);
        command.SetAction(topics.Run);
        return command;
    }

    private int Run(ParseResult parsed) => _listing.Run(parsed, _host, (rules, _) => new TopicList(rules));
}
