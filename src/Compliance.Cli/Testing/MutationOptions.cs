using System.CommandLine;
using Compliance.Authoring.Mutation;
using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Scenarios.Reports;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

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
        /// <summary>
        /// Tries the mutants of the packs in folders, for those are under test; of the shipped ones only where no others are loaded. Null where none are asked
        /// for, or a scenario fails as it is and could not tell a mutant.
        /// </summary>
        /// <param name="suite">The scenarios.</param>
        /// <param name="report">How they went.</param>
        /// <param name="rules">The packs.</param>
        /// <param name="inFolders">The <c>pack.json</c> of each pack in a folder.</param>
        /// <param name="host">The terminal.</param>
        public MutationReport? Try(ScenarioSuite suite, SuiteReport report, RuleSet rules, IReadOnlySet<string> inFolders, CliHost host)
        {
            if (!IsWanted)
            {
                return null;
            }

            if (report.Failed > 0)
            {
                host.Error.WriteLine("rules were not mutated: scenarios fail as it is");
                return null;
            }

            var own = rules.Packs.Where(pack => inFolders.Contains(pack.At.File)).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
            var mutants = MutationRun.Mutants(rules, own.Count == 0 ? null : own);
            var progress = new TestProgress(host, mutants.Count);
            var done = 0;
            var scenarios = suite.Scenarios.Zip(report.Results, (scenario, result) => (scenario, result.Day)).ToList();
            var tried = MutationRun.Run(mutants, rules, scenarios, host.Clock, _ => progress.Show("mutants", Interlocked.Increment(ref done), mutants.Count), host.Stop);
            progress.Clear();
            return tried;
        }

        /// <summary>Whether as many mutants were noticed as is demanded; says so where they were not.</summary>
        public bool IsEnough(MutationReport? tried, TextWriter error)
        {
            if (tried is null || Least is not { } least || tried.Score >= least)
            {
                return true;
            }

            error.WriteLine(FormattableString.Invariant($"{MutationReport.ScoreOf(tried.Results)} of the mutants were noticed; --min-score demands {least} %"));
            return false;
        }
    }
}
