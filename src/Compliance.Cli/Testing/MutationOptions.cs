using System.CommandLine;
using System.Globalization;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Testing;

/// <summary>The options of <c>compliance test</c> that ask whether the scenarios would notice a wrong rule.</summary>
internal sealed class MutationOptions
{
    private const string All = "all";

    private readonly Option<bool> _mutate = new("--mutate") { Description = "Change the rules in every small way that is a likely slip, and show which changes no scenario notices" };

    private readonly Option<string?> _mutants = new("--mutants")
    {
        HelpName = "all|N",
        Description = "Try all changes, or so many spread evenly, however long that takes [default: as many as some seconds allow]",
    };

    private readonly Option<double?> _least = new("--min-score")
    {
        HelpName = "PERCENT",
        Description = "Fail when less than this of the changes is noticed",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_mutate);
        command.Add(_mutants);
        command.Add(_least);
    }

    /// <summary>What is asked for.</summary>
    public Wanted Read(ParseResult parsed, DiagnosticBag faults)
    {
        var least = parsed.GetValue(_least);
        if (least is not (null or (>= 0 and <= 100)))
        {
            faults.Add(Faults.NoPercentage("--min-score", least.Value));
        }

        var mutants = parsed.GetValue(_mutants);
        return new(parsed.GetValue(_mutate) || least is not null || mutants is not null, least, Read(mutants, faults));
    }

    /// <summary>How many mutants are asked for; null where nothing is said.</summary>
    private static MutateOptions? Read(string? mutants, DiagnosticBag faults)
    {
        if (mutants is null or All)
        {
            return mutants is null ? null : new();
        }

        if (int.TryParse(mutants, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0)
        {
            return new() { Most = most };
        }

        faults.Add(Faults.NoCount("--mutants", mutants));
        return null;
    }

    /// <summary>What is asked for. Immutable.</summary>
    /// <param name="IsWanted">Whether mutation is.</param>
    /// <param name="Least">The least score; null asks for none.</param>
    /// <param name="Mutants">How many mutants are tried; null for as many as some seconds allow.</param>
    internal sealed record Wanted(bool IsWanted, double? Least, MutateOptions? Mutants)
    {
        /// <summary>Tries the mutants; null where none are asked for, a scenario fails as it is and could not tell a mutant, or a limit is reached, which is then reported.</summary>
        public MutationResult? Try(TestResult result, CliHost host, DiagnosticBag faults)
        {
            if (!IsWanted)
            {
                return null;
            }

            if (result.Failed > 0)
            {
                host.Error.WriteLine("rules were not mutated: scenarios fail as it is");
                return null;
            }

            var progress = new TestProgressLine(host);
            var tried = FaultReport.Of(faults, () => result.Mutate(progress.Mutants, Mutants, host.Stop)!);
            progress.Clear();
            return tried;
        }

        /// <summary>Whether as many mutants were noticed as is demanded; says so where they were not.</summary>
        public bool IsEnough(MutationResult? tried, TextWriter error)
        {
            if (tried is null || Least is not { } least || tried.Score >= least)
            {
                return true;
            }

            error.WriteLine(FormattableString.Invariant($"{tried.ScoreText} of the mutants were noticed; --min-score demands {least} %"));
            return false;
        }
    }
}
