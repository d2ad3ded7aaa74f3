using System.CommandLine;
using Compliance.Authoring.Tools;
using Compliance.Rules.Loading;

namespace Compliance.Cli;

/// <summary>The option that names the packs.</summary>
internal sealed class RulesOption
{
    /// <summary>Names the packs that ship with the program, where others are added to them.</summary>
    public const string Embedded = PackSet.Embedded;

    public Option<string[]> Option { get; } = new("--rules")
    {
        HelpName = "DIR",
        Description = $"Rule packs: a pack's folder or a folder of packs; '{Embedded}' names the shipped ones. Repeat it to layer packs: --rules {Embedded} --rules policy/ [default: {Embedded}]",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>What is named; empty stands for the shipped packs.</summary>
    public IReadOnlyList<string> Read(ParseResult parsed) => parsed.GetValue(Option) ?? [];

    /// <summary>The sources named, each once; the shipped packs when none is.</summary>
    public IReadOnlyList<IPackSource> Sources(ParseResult parsed) =>
        parsed.GetValue(Option) is { Length: > 0 } named ? [.. named.Distinct(StringComparer.Ordinal).Select(Source)] : [EmbeddedPackSource.Instance];

    /// <summary>The source that a folder, or the word for the shipped packs, names.</summary>
    private static IPackSource Source(string rules) =>
        string.Equals(rules, Embedded, StringComparison.Ordinal) ? EmbeddedPackSource.Instance : new FolderPackSource(rules);
}
