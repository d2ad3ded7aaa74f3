namespace Compliance.EndToEnd;

/// <summary>What this process has computed. Other programs do not lengthen it, other tests do: who asks runs alone (<see cref="Tests.RunAlone"/>).</summary>
internal static class ProcessorTime
{
    public static TimeSpan Of(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - before;
    }
}
