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

    private readonly ProfileOption _profile = new();

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
        command.Add(_profile.Option);
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
    public bool AreGiven(ParseResult parsed) => parsed.GetValue(_useCase) is not null || _profile.IsGiven(parsed) || parsed.GetValue(_facts) is { Length: > 0 };

    /// <summary>Whether the use case comes over standard input.</summary>
    public bool ReadsInput(ParseResult parsed) => string.Equals(parsed.GetValue(_useCase), "-", StringComparison.Ordinal);

    /// <summary>The use case described; null when a fault of the file was reported.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The streams.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="further">Facts that options of their own give, as <c>name=value</c>; they win over all.</param>
    public UseCaseDocument? Read(ParseResult parsed, CliHost host, Vocabulary vocabulary, DiagnosticBag faults, IEnumerable<string>? further = null)
    {
        var before = faults.Count;
        var profile = _profile.Read(parsed, faults);
        var document = parsed.GetValue(_useCase) is not { } file ? null
            : ReadsInput(parsed) ? Read(BoundedFile.Read("stdin", host.Input, JsonLimits.UseCase.Bytes, faults), faults)
            : Read(file, faults);
        if (faults.Count > before)
        {
            return null;
        }

        var laid = profile is null || document is null ? document ?? profile : document.Over(profile);
        return FactOption.Apply(laid, [.. parsed.GetValue(_facts) ?? [], .. further ?? []], vocabulary, faults);
    }

    private static UseCaseDocument? Read(string file, DiagnosticBag faults) => Read(BoundedFile.Read(file, JsonLimits.UseCase.Bytes, faults), faults);

    private static UseCaseDocument? Read(SourceText? source, DiagnosticBag faults) => source is null ? null : UseCaseReader.Read(source, faults);
}
