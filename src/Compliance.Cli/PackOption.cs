using System.CommandLine;

namespace Compliance.Cli;

/// <summary>The option that takes one pack out of those loaded.</summary>
internal sealed class PackOption(string description)
{
    public Option<string?> Option { get; } = new("--pack") { HelpName = "ID", Description = $"{description} [default: all that are named]" };

    /// <summary>The id; null where none is named.</summary>
    public string? Read(ParseResult parsed) => parsed.GetValue(Option);
}
