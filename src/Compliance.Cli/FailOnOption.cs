using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary>The option that says which verdicts make the exit code 1.</summary>
internal sealed class FailOnOption
{
    private const string Name = "--fail-on";

    public FailOnOption() => Option.CompletionSources.Add([.. VerdictPolicy.Words]);

    public Option<string[]> Option { get; } = new(Name)
    {
        HelpName = "LIST",
        Description = $"What makes the exit code 1, separated by commas: {string.Join(", ", VerdictPolicy.Words)} [default: {VerdictPolicy.Default}]",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The policy; null where a word is not understood, with the fault reported.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="rules">The packs, whose topics may be named; null takes any topic, so that words can be checked before packs are loaded.</param>
    /// <param name="faults">Takes the faults.</param>
    public VerdictPolicy? Read(ParseResult parsed, RuleSet? rules, DiagnosticBag faults)
    {
        if (parsed.GetResult(Option) is null)
        {
            return VerdictPolicy.Default;
        }

        var wrong = new List<PolicyFault>();
        var policy = VerdictPolicy.Read(parsed.GetValue(Option)!, rules is null ? null : KnownTopics.Of(rules), wrong);
        foreach (var fault in wrong)
        {
            faults.Add(fault.ToDiagnostic(SourceLocation.Whole(Name)));
        }

        return policy;
    }
}
