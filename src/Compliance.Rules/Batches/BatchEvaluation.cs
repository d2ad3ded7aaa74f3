using System.Collections.Concurrent;
using System.Threading.Channels;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Batches;

/// <summary>
/// Reads batches of lines, judges them on every core, and writes the verdicts in the order of the lines. As many batches are under way as there are
/// cores and one more, whatever the length of the input: who reads slowly is waited for.
/// </summary>
/// <param name="evaluator">Evaluates.</param>
/// <param name="input">Use cases, a JSON object a line.</param>
/// <param name="name">What faults call the input.</param>
/// <param name="handling">What is done with each verdict.</param>
internal sealed class BatchEvaluation(ComplianceEvaluator evaluator, Stream input, string name, BatchHandling handling)
{
    private readonly LineReader _reader = new(input, JsonLimits.UseCase.Bytes);
    private readonly BatchJudge _judge = new(evaluator, name, handling);
    private readonly ConcurrentBag<Work> _idle = [];
    private volatile Exception? _readingFault;

    public long Lines { get; private set; }

    public long BadLines { get; private set; }

    /// <summary>Whether a verdict is what the caller counts as a failure.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Bytes read so far.</summary>
    public long Position => _reader.Position;

    /// <summary>Whether it is the input that cannot be read.</summary>
    public bool IsReadingFault(Exception exception) => ReferenceEquals(_readingFault, exception);

    /// <summary>Judges all lines.</summary>
    /// <param name="write">Takes the verdicts of some lines, whole lines in order; says whether to go on. What it is given is not its to keep.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, ValueTask<bool>> write, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var underWay = Channel.CreateBounded<Task<Work>>(Environment.ProcessorCount);
        _ = Task.Run(() => ReadAsync(underWay.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var judged in underWay.Reader.ReadAllAsync(cancellation))
            {
                var work = await judged;
                Lines += work.Verdicts.Count;
                BadLines += work.Verdicts.BadLines;
                HasFailed |= work.Verdicts.HasFailed;
                if (!await write(work.Verdicts.Output.WrittenMemory))
                {
                    return;
                }

                work.Clear();
                _idle.Add(work);
            }
        }
        finally
        {
            await stop.CancelAsync();
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
