using System.Globalization;

namespace Compliance.Cli.Scanning;

/// <summary>A line on the terminal that says how far a scan is; silent where standard error is no terminal. Belongs to one task.</summary>
internal sealed class ScanProgress(CliHost host, Stream input)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _start = host.Clock.GetTimestamp();
    private readonly long? _size = input.CanSeek ? input.Length : null;
    private TimeSpan _shown;
    private bool _isThere;

    /// <summary>Shows it, a few times a second at most.</summary>
    public void Show(long lines, long position)
    {
        var elapsed = host.Clock.GetElapsedTime(_start);
        if (!host.ErrorIsTerminal || elapsed - _shown < Interval)
        {
            return;
        }

        _shown = elapsed;
        _isThere = true;
        host.Progress(Line(lines, position, elapsed));
    }

    /// <summary>Takes the line away where verdicts go to the same terminal.</summary>
    public void ClearBeforeOutput()
    {
        if (host.OutputIsTerminal)
        {
            Clear();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_isThere)
        {
            host.Progress("");
            _isThere = false;
        }
    }

    /// <summary>Says how it ended: on a terminal always, else when there is something to say.</summary>
    public void Finish(long lines, long badLines)
    {
        Clear();
        if (host.ErrorIsTerminal)
        {
            host.Error.WriteLine($"{Count(lines, "line", "lines")} in {Seconds(host.Clock.GetElapsedTime(_start))}");
        }

        if (badLines > 0)
        {
            host.Error.WriteLine($"{Count(badLines, "line is", "lines are")} no use case; each has an \"error\" in its place");
        }
    }

    /// <summary><c>12,345 lines, 3,400/s, 45 %, 0:12 left</c>.</summary>
    internal string Line(long lines, long position, TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? lines / elapsed.TotalSeconds : 0;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Count(lines, "line", "lines")}, {rate:N0}/s");
        if (_size is not > 0 || position <= 0)
        {
            return text;
        }

        var done = Math.Min(1.0, (double)position / _size.Value);
        var left = TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - done) / done));
        return string.Create(CultureInfo.InvariantCulture, $"{text}, {Math.Floor(done * 100):N0} %, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }

    private static string Seconds(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:N1} s");

    private static string Count(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
