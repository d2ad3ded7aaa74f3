using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compliance.Register.Hosting;

/// <summary>Writes verdicts that are given into the register: at once, or from a queue. Thread-safe.</summary>
internal sealed class VerdictRecorder : IVerdictObserver, IHostedService, IDisposable
{
    /// <summary>Verdicts written in one step.</summary>
    private const int Most = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ComplianceRegister _register;
    private readonly EntrySettings _settings;
    private readonly bool _writesThrough;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Channel<EntryDraft> _waiting;
    private readonly CancellationTokenSource _stop = new();
    private Task _writing = Task.CompletedTask;

    public VerdictRecorder(ComplianceRegister register, EntrySettings settings, ComplianceRegisterOptions options, TimeProvider clock, ILogger logger)
    {
        _register = register;
        _settings = settings;
        _writesThrough = options.WritesThrough;
        _clock = clock;
        _logger = logger;
        _waiting = Channel.CreateBounded<EntryDraft>(new BoundedChannelOptions(options.MostWaiting) { SingleReader = true });
    }

    public void Observe(Verdict verdict)
    {
        var draft = EntryDraft.ForVerdict(verdict) with { Settings = _settings };
        if (_writesThrough)
        {
            _register.Add(draft);
        }
        else if (!_waiting.Writer.TryWrite(draft))
        {
            throw new InvalidOperationException("The verdict was not recorded: too many wait to be written to the register.");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Writes what waits, as long as the host gives time for.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await using var giveUp = cancellationToken.Register(() => _stop.Cancel()).ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    private async Task WriteAsync()
    {
        var batch = new List<EntryDraft>(Most);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (batch.Count < Most && _waiting.Reader.TryRead(out var draft))
            {
                batch.Add(draft);
            }

            if (!await TryWriteAsync(batch).ConfigureAwait(false))
            {
                RecorderLog.Lost(_logger, batch.Count + _waiting.Reader.Count);
                return;
            }

            batch.Clear();
        }
    }

    /// <summary>Writes a batch, and tries again while the register cannot be reached; false when the host does not wait any longer.</summary>
    private async Task<bool> TryWriteAsync(List<EntryDraft> batch)
    {
        while (true)
        {
            try
            {
                _register.Add(batch);
                return true;
            }
            catch (RegisterException exception)
            {
                RecorderLog.Waiting(_logger, exception, batch.Count);
            }

            try
            {
                await Task.Delay(Pause, _clock, _stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }
}

/// <summary>What recording logs.</summary>
internal static partial class RecorderLog
{
    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "The register took no verdicts; {Count} wait and are tried again")]
    public static partial void Waiting(ILogger logger, Exception exception, int count);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "{Count} verdicts were not recorded: the register took none before the program ended")]
    public static partial void Lost(ILogger logger, int count);
}
