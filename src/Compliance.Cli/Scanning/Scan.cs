using System.Collections.Concurrent;
using System.Threading.Channels;
using Compliance.Rules.Parsing;

namespace Compliance.Cli.Scanning;

/// <summary>
/// Reads batches of lines, judges them on every core, and writes the verdicts in the order of the lines. As many batches are under way as there are
/// cores and one more, whatever the length of the input.
/// </summary>
internal sealed class Scan(Session session, Stream input, string name, CliHost host, ScanProgress progress)
{
    private readonly LineReader _reader = new(input, JsonLimits.UseCase.Bytes);
    private readonly BatchJudge _judge = new(session, name);
    private readonly ConcurrentBag<Work> _idle = [];
    private volatile Exception? _readingFault;

    public long Lines { get; private set; }

    public long BadLines { get; private set; }

    /// <summary>Whether something in <c>--fail-on</c> holds of a line.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether it is the input that cannot be read.</summary>
    public bool IsReadingFault(Exception exception) => ReferenceEquals(_readingFault, exception);

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var underWay = Channel.CreateBounded<Task<Work>>(Environment.ProcessorCount);
        _ = Task.Run(() => ReadAsync(underWay.Writer, stop.Token), CancellationToken.None);
        await foreach (var judged in underWay.Reader.ReadAllAsync(cancellation))
        {
            var work = await judged;
            if (!Write(work.Verdicts))
            {
                await stop.CancelAsync();
                return;
            }

            work.Clear();
            _idle.Add(work);
        }
    }

    /// <summary>Reads until the end; what goes wrong is thrown to whoever reads the channel.</summary>
    private async Task ReadAsync(ChannelWriter<Task<Work>> underWay, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var work = _idle.TryTake(out var idle) ? idle : new Work();
                if (!await _reader.ReadAsync(work.Batch, cancellation))
                {
                    break;
                }

                await underWay.WriteAsync(Task.Run(() => Judge(work), CancellationToken.None), cancellation);
            }

            underWay.Complete();
        }
        catch (Exception exception)
        {
            _readingFault = exception;
            underWay.Complete(exception);
        }
    }

    private Work Judge(Work work)
    {
        _judge.Judge(work.Batch, work.Verdicts);
        return work;
    }

    /// <summary>Writes the verdicts of a batch; false when whoever read them has gone away.</summary>
    private bool Write(BatchVerdicts verdicts)
    {
        Lines += verdicts.Lines;
        BadLines += verdicts.BadLines;
        HasFailed |= verdicts.HasFailed;
        progress.Show(Lines, _reader.Position);
        try
        {
            progress.ClearBeforeOutput();
            host.Output.Write(verdicts.Output.WrittenSpan);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private sealed class Work
    {
        public LineBatch Batch { get; } = new();

        public BatchVerdicts Verdicts { get; } = new();

        public void Clear()
        {
            Batch.Clear();
            Verdicts.Clear();
        }
    }
}
