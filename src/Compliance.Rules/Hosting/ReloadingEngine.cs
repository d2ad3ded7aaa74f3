using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Observation;
using Microsoft.Extensions.Logging;

namespace Compliance.Rules.Hosting;

/// <summary>
/// The engine of the packs as their sources hold them: a change is read and validated aside and takes the place of the old rules in one step, or is logged and
/// dropped.
/// </summary>
internal sealed class ReloadingEngine : IComplianceState, IDisposable
{
    /// <summary>How long a change waits at most until sources are quiet.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>How often folders are looked at, whether or not anything was told.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);

    private readonly string? _policy;
    private readonly ComplianceOptions _options;
    private readonly IReadOnlyList<IPackSource> _sources;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly VerdictWatch _watch;
    private readonly IReadOnlyList<SourceWatch> _watches;
    private readonly Lock _reloading = new();
    private readonly ITimer _quiet;
    private readonly ITimer _looking;
    private ComplianceEngine _engine;
    private PackState _state;
    private bool _isDisposed;

    /// <summary>When the first change since the last reload was told, as a timestamp of the clock; 0 when none was.</summary>
    private long _firstChange;

    /// <param name="policy">The name the policy is registered under; null for the one without a name.</param>
    /// <param name="options">Which packs, and how they follow changes.</param>
    /// <param name="folder">Where relative folders are looked for.</param>
    /// <param name="observers">See each verdict, beside those of the options.</param>
    /// <param name="clock">Says what day it is, and waits until sources are quiet.</param>
    /// <param name="logger">Is told of loaded packs and of faults.</param>
    /// <exception cref="RulePackException">The packs have faults.</exception>
    public ReloadingEngine(
        string? policy, ComplianceOptions options, string folder, IEnumerable<IVerdictObserver> observers, TimeProvider clock, ILogger logger)
    {
        _policy = policy;
        _options = options;
        _sources = options.SourcesIn(folder);
        _clock = clock;
        _logger = logger;
        _watch = new(policy, [.. observers, .. options.Observers], clock, logger);
        _quiet = clock.CreateTimer(_ => Reload(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _looking = clock.CreateTimer(_ => Look(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watches = options.ReloadOnChange ? [.. _sources.Select(source => new SourceWatch(source, WhenQuiet))] : [];
        lock (_reloading)
        {
            try
            {
                (_engine, _state) = LoadFirst();
                if (_watches.Count > 0)
                {
                    _looking.Change(LookInterval, LookInterval);
                }
            }
            catch
            {
                Dispose();
                throw;
            }
        }
    }

    /// <summary>The engine of the last good packs.</summary>
    public ComplianceEngine Current => Volatile.Read(ref _engine);

    PackState IComplianceState.Current => Volatile.Read(ref _state);

    public void Dispose()
    {
        Volatile.Write(ref _isDisposed, true);
        foreach (var watch in _watches)
        {
            watch.Dispose();
        }

        _quiet.Dispose();
        _looking.Dispose();
        foreach (var folder in _sources.OfType<FolderPackSource>())
        {
            folder.Dispose();
        }
    }

    private (ComplianceEngine Engine, PackState State) LoadFirst()
    {
        BeginWatching();
        var faults = new DiagnosticBag();
        var engine = ComplianceEngine.Load(_sources, _options, _clock, _watch, faults) ?? throw new RulePackException(faults.Sorted());
        Log.Packs(_logger, engine);
        return (engine, Loaded(engine, lastFault: null));
    }

    /// <summary>Waits until sources are quiet, but not for ever: what is touched all the time would keep all other changes waiting.</summary>
    private void WhenQuiet()
    {
        var now = Math.Max(1, _clock.GetTimestamp());
        var first = Interlocked.CompareExchange(ref _firstChange, now, 0);
        var longest = _options.ReloadDelay > LongestWait ? _options.ReloadDelay : LongestWait;
        var left = longest - (first == 0 ? TimeSpan.Zero : _clock.GetElapsedTime(first, now));
        var wait = left < _options.ReloadDelay && first != 0 ? left : _options.ReloadDelay;
        _quiet.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Finds changes that nobody told of: of folders that were moved, made anew or are not watched. Runs on a timer.</summary>
    private void Look()
    {
        if (Volatile.Read(ref _isDisposed) || Volatile.Read(ref _firstChange) != 0 || !_reloading.TryEnter())
        {
            return;
        }

        try
        {
            var changed = _watches.Where(watch => watch.LooksChanged).ToList();
            changed.ForEach(watch => watch.Restart());
            if (changed.Count > 0)
            {
                WhenQuiet();
            }
        }
        finally
        {
            _reloading.Exit();
        }
    }

    /// <summary>Runs on a timer, where an exception would end the process: whatever happens, the last good packs stay, and log and state say why.</summary>
    private void Reload()
    {
        lock (_reloading)
        {
            if (Volatile.Read(ref _isDisposed))
            {
                return;
            }

            Volatile.Write(ref _firstChange, 0);
            try
            {
                ReloadOrKeep();
            }
            catch (Exception exception)
            {
                Log.Unreadable(_logger, exception);
                Keep([Faults.Unreadable("rule packs", exception.GetType().Name)]);
            }
        }
    }

    private void ReloadOrKeep()
    {
        BeginWatching();
        var faults = new DiagnosticBag();
        if (ComplianceEngine.Load(_sources, _options, _clock, _watch, faults) is not { } engine)
        {
            var sorted = faults.Sorted();
            Log.Faults(_logger, sorted);
            Log.Kept(_logger, faults.Count);
            Keep(sorted);
            return;
        }

        Volatile.Write(ref _state, Loaded(engine, _state.LastFault));
        Volatile.Write(ref _engine, engine);
        _watch.Reloaded(isLoaded: true);
        Log.Packs(_logger, engine);
    }

    private void Keep(IReadOnlyList<Diagnostic> faults)
    {
        var now = _clock.GetUtcNow();
        Volatile.Write(ref _state, _state with { LastAttemptAt = now, IsUpToDate = false, LastFault = new() { At = now, Diagnostics = faults } });
        _watch.Reloaded(isLoaded: false);
    }

    /// <summary>The state once packs are loaded; a source whose changes will not be seen is a fault all the same.</summary>
    private PackState Loaded(ComplianceEngine engine, PackFault? lastFault)
    {
        var now = _clock.GetUtcNow();
        var unwatched = _watches.Select(watch => watch.Fault).OfType<Diagnostic>().ToList();
        Log.Faults(_logger, unwatched);
        return new()
        {
            Policy = _policy,
            Packs = engine.Packs,
            LoadedAt = now,
            LastAttemptAt = now,
            IsUpToDate = unwatched.Count == 0,
            LastFault = unwatched.Count == 0 ? lastFault : new() { At = now, Diagnostics = unwatched },
        };
    }

    /// <summary>Before packs are read, so that no change falls between reading and watching.</summary>
    private void BeginWatching()
    {
        foreach (var watch in _watches)
        {
            watch.Begin();
            watch.Look();
        }
    }
}
