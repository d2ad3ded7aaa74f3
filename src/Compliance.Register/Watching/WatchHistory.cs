namespace Compliance.Register.Watching;

/// <summary>What was raised so far, as the baselines show it: between two states of an approval lies what was told.</summary>
internal static class WatchHistory
{
    /// <summary>Older ones are left out.</summary>
    private const int Most = 100;

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<Raised> Of(ComplianceRegister register)
    {
        var baselines = register.Entries(EntryKind.Baseline).ToLookup(entry => entry.About);
        return [.. register.Entries(EntryKind.Approval)
            .SelectMany(approval => Of(approval, [approval, .. baselines[approval.Sequence]]))
            .OrderByDescending(raised => raised.Day).ThenBy(raised => raised.Approval.Sequence).Take(Most)];
    }

    private static IEnumerable<Raised> Of(RegisterEntry approval, IReadOnlyList<RegisterEntry> states)
    {
        foreach (var (before, after) in states.Zip(states.Skip(1)))
        {
            var (was, now) = (before.Verdict!, after.Verdict!);
            var ending = Endings.On(approval, now.AsOf);
            var raised = new Raised(approval, now.AsOf) { Ending = ending > Endings.On(approval, was.AsOf) ? ending : Ending.None };
            raised = ending == Ending.Over ? raised : raised with { Change = Watcher.Change(approval, was, now, evaluator: null), Stale = Watcher.Stale(was, now) };
            if (raised.IsRaised)
            {
                yield return raised;
            }
        }
    }
}
