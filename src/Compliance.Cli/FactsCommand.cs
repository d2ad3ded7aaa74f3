using System.CommandLine;
using Compliance.Cli.Listing;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary><c>compliance facts</c>: what can be said of a use.</summary>
internal sealed class FactsCommand
{
    public const string Name = "facts";

    public const string Examples = """
        Examples:
          compliance facts
          compliance facts purpose
          compliance facts jurisdiction --format json

        Exit codes:
          0  listed     2  bad input or usage
        """;

    private readonly ListingOptions _listing = new();

    private readonly Argument<string?> _fact = new("NAME")
    {
        Description = "A fact, to be shown with its question and all its values [default: all facts, a line each]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly CliHost _host;

    private FactsCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var facts = new FactsCommand(host);
        var command = new Command(Name, "Lists the facts that describe a use, or one with all its values.") { facts._fact };
        facts._listing.AddTo(command);
        command.SetAction(facts.Run);
        return command;
    }

    private int Run(ParseResult parsed) => _listing.Run(parsed, _host, (rules, faults) => parsed.GetValue(_fact) is { } name ? Sheet(name, rules, faults) : new FactList(rules.Vocabulary));

    private static FactSheet? Sheet(string name, RuleSet rules, DiagnosticBag faults)
    {
        if (rules.Vocabulary.Find(name) is { } fact)
        {
            return new(fact);
        }

        faults.Add(Faults.UnknownWord(SourceLocation.Whole("facts"), "fact", name, [.. rules.Vocabulary.Facts.Select(known => known.Name)]));
        return null;
    }
}
