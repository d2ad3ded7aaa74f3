using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageError
{
    public static int Report(ParseResult parsed, TextWriter error)
    {
        foreach (var message in Messages(parsed).Distinct(StringComparer.Ordinal))
        {
            error.WriteLine($"error: {message}");
        }

        var command = parsed.CommandResult.Command;
        var parent = command.Parents.OfType<Command>().FirstOrDefault(above => above is not RootCommand);
        error.WriteLine($"Try: compliance {(parent is null ? "" : $"{parent.Name} ")}{(command is RootCommand ? "" : $"{command.Name} ")}--help");
        return ExitCode.BadInput;
    }

    /// <summary>An option that the command does not have and that was taken for a path; null where there is none. What stands behind <c>--</c> is a path.</summary>
    public static string? MistakenForPath(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens)
        .Where(token => token.Value.StartsWith("--", StringComparison.Ordinal) && parsed.Tokens.All(other => other.Type != TokenType.DoubleDash))
        .Select(token => token.Value).FirstOrDefault();

    private static IEnumerable<string> Messages(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (MistakenForPath(parsed) is { } mistaken)
        {
            yield return UnknownOption(mistaken, command);
            yield break;
        }

        if (parsed.UnmatchedTokens is [var first, ..])
        {
            // What follows an unknown option is probably its value and no mistake of its own.
            yield return Unmatched(first, command);
            yield break;
        }

        if (parsed.Tokens.Count == 0)
        {
            yield return $"no command; it is one of {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}";
            yield break;
        }

        foreach (var fault in parsed.Errors)
        {
            yield return Message(fault);
        }
    }

    /// <summary>What to say of an option that a command does not have.</summary>
    public static string UnknownOption(string token, Command command) =>
        Unknown("option", token.Split('=', ':')[0], [.. command.Options.Select(option => option.Name)]);

    private static string Unmatched(string token, Command command)
    {
        if (token.StartsWith('-'))
        {
            return UnknownOption(token, command);
        }

        return command.Subcommands.Count == 0
            ? $"\"{token}\" is not expected here"
            : Unknown("command", token, [.. command.Subcommands.Select(sub => sub.Name)]);
    }

    private static string Unknown(string kind, string name, List<string> known) =>
        $"unknown {kind} \"{name}\"; {Nearest.Hint(name, known, $"it is one of {string.Join(", ", known)}")}";

    private static string Message(ParseError fault) => fault.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value: {option.Option.HelpName}",
        OptionResult option when option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues => $"{option.Option.Name} is given {option.Tokens.Count} times; give it once",
        ArgumentResult { Tokens.Count: 0 } argument => $"{argument.Argument.HelpName ?? argument.Argument.Name} is missing",
        CommandResult { Command: var command } when command.Arguments.Count > 0 => $"{command.Arguments[0].HelpName ?? command.Arguments[0].Name} is missing",
        OptionResult { Option: Option<double?> } option => $"{option.Option.Name} is \"{option.Tokens[0].Value}\"; write a number such as 90",
        _ => fault.Message.ReplaceLineEndings(" ").TrimEnd('.', ' '),
    };
}
