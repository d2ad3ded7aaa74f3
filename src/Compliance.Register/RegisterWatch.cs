using System.Globalization;
using Compliance.Register.Watching;
using Compliance.Rules.Compilation;
using Compliance.Rules.Hosting;

namespace Compliance.Register;

/// <summary>Watches what was approved: which approvals come out otherwise by today's rules, end, or rest on texts that have gone stale.</summary>
public static class RegisterWatch
{
    /// <summary>
    /// Judges every approval that was not revoked anew, and holds it against its last baseline or, where it has none, the verdict it was approved on. The first run over
    /// a register is a baseline and raises nothing. Writes nothing: <see cref="Keep"/> does, once what was raised is told.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="engine">The packs.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="RegisterException">An entry is damaged, or the register cannot be read.</exception>
    public static WatchReport Watch(this ComplianceRegister register, ComplianceEngine engine, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(engine);
        return Watch(register, engine.Rules, day);
    }

    /// <summary>Writes how approved uses stand now: what was raised is not raised again.</summary>
    /// <param name="register">The register.</param>
    /// <param name="report">What was found.</param>
    /// <exception cref="RegisterException">The register cannot be written to.</exception>
    public static void Keep(this ComplianceRegister register, WatchReport report)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Baselines.Count > 0)
        {
            register.Add(report.Baselines);
        }
    }

    internal static WatchReport Watch(ComplianceRegister register, CompiledRules rules, DateOnly day)
    {
        var watcher = new Watcher(rules, TimeProvider.System, day);
        var baselines = register.Baselines();
        var approvals = register.Approvals();
        var looked = new List<(Raised Raised, Verdict? Now)>();
        foreach (var approval in approvals)
        {
            if (watcher.Look(approval, baselines.GetValueOrDefault(approval.Sequence) ?? approval) is { } seen)
            {
                looked.Add(seen);
            }
        }

        var isFirst = baselines.Count == 0;
        var raised = looked.Where(seen => seen.Raised.IsRaised).Select(seen => seen.Raised).ToList();
        return new(rules.Packs, day)
        {
            IsBaseline = isFirst,
            Watched = looked.Count,
            All = isFirst ? [.. raised.Where(one => one.NotJudged is not null)] : raised,
            Notes = isFirst ? [.. raised.Where(one => one.NotJudged is null).Select(Already)] : [],
            Baselines = [.. looked.Where(seen => seen.Now is not null && (isFirst || seen.Raised.IsRaised))
                .Select(seen => EntryDraft.ForBaseline(seen.Raised.Approval.Sequence, seen.Now!) with { Settings = seen.Raised.Approval.Settings })],
            History = () => WatchHistory.Of(register),
        };
    }

    /// <summary>A baseline raises nothing; but nobody should take it for a word that all is as it was approved.</summary>
    private static string Already(Raised raised) => string.Create(CultureInfo.InvariantCulture, $"Not as it was approved: {raised.Entry(full: false).Title}.");
}
