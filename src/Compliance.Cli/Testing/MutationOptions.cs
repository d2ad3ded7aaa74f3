using System.CommandLine;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Testing;

/// <summary>The options of <c>compliance test</c> that ask whether the scenarios would notice a wrong rule.</summary>
internal sealed class MutationOptions
{
    private readonly Option<bool> _mutate = new("--mutate") { Description = "Change the rules in every small way that is a likely slip, and show which changes no scenario notices" };

    private readonly Option<double?> _least = new("--min-score")
    {
        HelpName = "PERCENT",
        Description = "Fail when less than this of the changes is noticed",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_mutate);
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

        return new(parsed.GetValue(_mutate) || least is not null, least);
    }

    /// <summary>What is asked for. Immutable.</summary>
    /// <param name="IsWanted">Whether mutation is.</param>
    /// <param name="Least">The least score; null asks for none.</param>
    internal sealed record Wanted(bool IsWanted, double? Least)
    {
        /// <summary>Tries the mutants; null where none are asked for, or a scenario fails as it is and could not tell a mutant.</summary>
        public MutationResult? Try(TestResult result, CliHost host)
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
            var tried = result.Mutate(progress.Mutants, host.Stop);
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
