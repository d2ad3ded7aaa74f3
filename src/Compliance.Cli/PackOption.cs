using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary>The option that takes one pack out of those loaded.</summary>
internal sealed class PackOption(string description)
{
    public Option<string?> Option { get; } = new("--pack") { HelpName = "ID", Description = $"{description} [default: all that are named]" };

    /// <summary>The pack; null where none is named, and where none of that id is loaded, which is then reported.</summary>
    public RulePack? Read(ParseResult parsed, RuleSet rules, DiagnosticBag faults)
    {
        if (parsed.GetValue(Option) is not { } id)
        {
            return null;
        }

        var pack = rules.Packs.FirstOrDefault(pack => string.Equals(pack.Id, id, StringComparison.Ordinal));
        if (pack is null)
        {
            faults.Add(Faults.NoSuchPack(id, rules.Packs.Select(loaded => loaded.Id)));
        }

        return pack;
    }
}
