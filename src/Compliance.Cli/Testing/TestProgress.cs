using Compliance.Authoring.Scenarios;

namespace Compliance.Cli.Testing;

/// <summary>A line on the terminal that says how far a run of scenarios is; silent where standard error is no terminal. Thread-safe.</summary>
internal sealed class TestProgress(CliHost host, int total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _start = host.Clock.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _shown;
    private bool _isThere;
    private int _done;
    private int _failed;

    /// <summary>Counts a scenario, and shows how many are done, a few times a second at most.</summary>
    public void Count(ScenarioResult result)
    {
        Interlocked.Increment(ref _done);
        if (!result.Passed)
        {
            Interlocked.Increment(ref _failed);
        }

        Show("scenarios", _done, total, _failed > 0 ? FormattableString.Invariant($", {_failed:N0} failed") : "");
    }

    /// <summary>Shows how far some work is.</summary>
    public void Show(string what, int done, int all, string more = "")
    {
        if (!host.ErrorIsTerminal)
        {
            return;
        }

        lock (_lock)
        {
            var elapsed = host.Clock.GetElapsedTime(_start);
            if (elapsed - _shown < Interval)
            {
                return;
            }

            _shown = elapsed;
            _isThere = true;
            host.Progress(FormattableString.Invariant($"{done:N0} of {all:N0} {what}{more}"));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_isThere)
            {
                host.Progress("");
                _isThere = false;
            }
        }
    }
}
