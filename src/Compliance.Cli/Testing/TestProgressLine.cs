using Compliance.Authoring.Tools;

namespace Compliance.Cli.Testing;

/// <summary>A line on the terminal that says how far a run of scenarios is; silent where standard error is no terminal. Thread-safe.</summary>
internal sealed class TestProgressLine(CliHost host)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _start = host.Clock.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _shown;
    private bool _isThere;

    /// <summary>Shows how far scenarios are, a few times a second at most.</summary>
    public void Scenarios(TestProgress progress) =>
        Show("scenarios", progress, progress.Failed > 0 ? FormattableString.Invariant($", {progress.Failed:N0} failed") : "");

    /// <summary>Shows how far mutants are, a few times a second at most.</summary>
    public void Mutants(TestProgress progress) => Show("mutants", progress, "");

    private void Show(string what, TestProgress progress, string more)
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
            host.Progress(FormattableString.Invariant($"{progress.Done:N0} of {progress.Total:N0} {what}{more}"));
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
