using System.CommandLine;
using System.Text.Json.Nodes;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Cli.Listing;

/// <summary>The options of commands that list what the packs hold, and how they are carried out.</summary>
internal sealed class ListingOptions
{
    private readonly RulesOption _rules = new();
    private readonly FormatOption _format = new("the list", FormatOption.Text, FormatOption.Json, FormatOption.Markdown);
    private readonly OutputOption _output = new();

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_rules.Option);
        command.Add(_format.Option);
        command.Add(_output.Option);
    }

    /// <summary>Loads the packs, lists what is wanted of them, and writes it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The streams.</param>
    /// <param name="list">The list; null where a fault was reported.</param>
    public int Run(ParseResult parsed, CliHost host, Func<RuleSet, DiagnosticBag, IListing?> list)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);
        var rules = faults.IsEmpty ? RuleSetLoader.Load(_rules.Sources(parsed), faults) : null;
        var listing = rules is null ? null : list(rules, faults);
        if (listing is null || !faults.IsEmpty)
        {
            return FaultReport.Write(host.Error, faults, "nothing was listed");
        }

        var text = format switch
        {
            FormatOption.Json => $"{listing.ToJson().ToJsonString(LegibleJson.Indented)}\n",
            FormatOption.Markdown => listing.ToMarkdown(),
            _ => listing.ToText(_output.Look(parsed, host).Width),
        };
        return _output.Write(parsed, host, text, ExitCode.Fine);
    }
}

/// <summary>A list in the formats that there are.</summary>
internal interface IListing
{
    /// <summary>For people on a terminal; ends with a line feed.</summary>
    string ToText(int width);

    /// <summary>For pages; ends with a line feed.</summary>
    string ToMarkdown();

    /// <summary>For programs.</summary>
    JsonNode ToJson();
}
