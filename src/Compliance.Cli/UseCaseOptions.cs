using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli;

/// <summary>The options that describe a use: a file, and facts that win over it.</summary>
internal sealed class UseCaseOptions
{
    private readonly Option<string?> _useCase = new("--use-case")
    {
        HelpName = "FILE",
        Description = "The use case, a JSON object of facts; - reads standard input",
    };

    private readonly Option<string[]> _facts = new("--fact")
    {
        HelpName = "NAME=VALUE",
        Description = "A fact; repeat it or list several. Wins over the same fact in the file",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_useCase);
        command.Add(_facts);
        _facts.Validators.Add(result =>
        {
            // An option that takes a list takes a mistyped option for an element of it.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError(UsageError.UnknownOption(option.Value, command));
            }
        });
    }

    /// <summary>Whether anything is described at all.</summary>
    public bool AreGiven(ParseResult parsed) => parsed.GetValue(_useCase) is not null || parsed.GetValue(_facts) is { Length: > 0 };

    /// <summary>Whether the use case comes over standard input.</summary>
    public bool ReadsInput(ParseResult parsed) => string.Equals(parsed.GetValue(_useCase), "-", StringComparison.Ordinal);

    /// <summary>The use case described; null when a fault of the file was reported.</summary>
    public UseCaseDocument? Read(ParseResult parsed, CliHost host, Vocabulary vocabulary, DiagnosticBag faults)
    {
        var facts = parsed.GetValue(_facts) ?? [];
        if (parsed.GetValue(_useCase) is not { } file)
        {
            return FactOption.Apply(document: null, facts, vocabulary, faults);
        }

        var limit = JsonLimits.UseCase.Bytes;
        var source = ReadsInput(parsed) ? BoundedFile.Read("stdin", host.Input, limit, faults) : BoundedFile.Read(file, limit, faults);
        var document = source is null ? null : UseCaseReader.Read(source, faults);
        return document is null ? null : FactOption.Apply(document, facts, vocabulary, faults);
    }
}
