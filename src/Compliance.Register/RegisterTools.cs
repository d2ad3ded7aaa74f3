using Compliance.Register.Chain;
using Compliance.Register.Exchange;
using Compliance.Register.Replaying;
using Compliance.Rules.Loading;
using Compliance.Rules.Hosting;

namespace Compliance.Register;

/// <summary>What is done with a register and packs together.</summary>
public static class RegisterTools
{
    /// <summary>Evaluates every stored verdict again, each by the packs it was given by as far as they are at hand.</summary>
    /// <param name="register">The register.</param>
    /// <param name="packs">Where packs are at hand; several versions of one pack, from several sources, are no fault.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RulePackException">A source cannot be read.</exception>
    /// <exception cref="RegisterException">The register cannot be read.</exception>
    public static RegisterReplay Replay(this ComplianceRegister register, IEnumerable<IPackSource> packs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(packs);
        var faults = new DiagnosticBag();
        var replayer = new Replayer(new(packs, TimeProvider.System, faults));
        if (!faults.IsEmpty)
        {
            throw new RulePackException(faults.Sorted());
        }

        var verdicts = new List<ReplayedVerdict>();
        foreach (var entry in register.Entries())
        {
            cancellation.ThrowIfCancellationRequested();
            if (replayer.Replay(entry) is { } replayed)
            {
                verdicts.Add(replayed);
            }
        }

        return new(verdicts);
    }

    /// <summary>
    /// Writes the verdicts as a log of decisions in the shape that Open Policy Agent gives its own: a line each with <c>decision_id</c>, <c>path</c>, <c>input</c>,
    /// <c>result</c>, <c>bundles</c> with their <c>revision</c>, <c>timestamp</c> and what was <c>erased</c>.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="output">Takes the lines; UTF-8.</param>
    /// <param name="erased">Facts whose values are left out of <c>input</c>; null for none. The result holds no facts.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many lines.</returns>
    /// <exception cref="RegisterException">An entry is damaged, or the register cannot be read.</exception>
    public static long ExportDecisions(this ComplianceRegister register, Stream output, IReadOnlyCollection<string>? erased = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(output);
        long lines = 0;
        foreach (var entry in register.Entries().Where(entry => entry.VerdictJson is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(System.Text.Encoding.UTF8.GetBytes($"{DecisionLog.Line(entry, erased ?? [])}\n"));
            lines++;
        }

        return lines;
    }
}
