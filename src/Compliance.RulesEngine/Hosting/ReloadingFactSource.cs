using System.Diagnostics.CodeAnalysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Compliance.RulesEngine.Describing;
using Compliance.RulesEngine.Workflows;
using Microsoft.Extensions.Logging;

namespace Compliance.RulesEngine.Hosting;

/// <summary>
/// The program of the workflows as their sources hold them, compiled against the vocabulary of the packs in force. A change of either is compiled aside and takes the
/// place of the old program in one step, or is logged and dropped.
/// </summary>
internal sealed class ReloadingFactSource : IFactSource, IDisposable
{
    private readonly FactWorkflowOptions _options;
    private readonly IReadOnlyList<IWorkflowSource> _sources;
    private readonly IComplianceEvaluator _evaluator;
    private readonly ILogger _logger;
    private readonly Lock _loading = new();
    private readonly ITimer _quiet;
    private readonly IReadOnlyList<SourceWatch> _watches;
    private IReadOnlyList<WorkflowDocument> _documents;
    private IComplianceVocabulary _tried;
    private FactProgram _program;
    private FactSourceState _state;
    private bool _isDisposed;

    /// <param name="options">Which workflows, and how they follow changes.</param>
    /// <param name="folder">Where relative paths are looked for.</param>
    /// <param name="evaluator">Whose vocabulary has the facts.</param>
    /// <param name="clock">Waits until sources are quiet.</param>
    /// <param name="logger">Is told of loaded workflows and of faults.</param>
    /// <exception cref="FactWorkflowException">The workflows have faults.</exception>
    public ReloadingFactSource(FactWorkflowOptions options, string folder, IComplianceEvaluator evaluator, TimeProvider clock, ILogger logger)
    {
        _options = options;
        _sources = options.SourcesIn(folder);
        _evaluator = evaluator;
        _logger = logger;
        Parameters = [.. options.Parameters];
        _quiet = clock.CreateTimer(_ => Reload(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watches = options.ReloadOnChange ? [.. _sources.Select(source => new SourceWatch(source.Name, source.Watch, WhenQuiet))] : [];
        _tried = evaluator.Vocabulary;
        lock (_loading)
        {
            try
            {
                BeginWatching();
                var faults = new DiagnosticBag();
                _documents = FactWorkflowLoader.Read(_sources, faults);
                _program = FactProgramBuilder.Build(_documents, options, _tried, faults) ?? throw new FactWorkflowException(faults.Sorted());
                _state = Loaded(_program, []);
            }
            catch
            {
                Dispose();
                throw;
            }
        }
    }

    public IReadOnlyList<FactParameter> Parameters { get; }

    public FactSourceState State => Volatile.Read(ref _state);

    public DescribedUse Describe(params object?[] objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        return Program().Describe(objects, out var faults) ?? throw new ContradictoryFactsException(faults);
    }

    public bool TryDescribe(IReadOnlyList<object?> objects, [NotNullWhen(true)] out DescribedUse? described, out IReadOnlyList<Diagnostic> faults)
    {
        ArgumentNullException.ThrowIfNull(objects);
        described = Program().Describe([.. objects], out faults);
        return described is not null;
    }

    public void Dispose()
    {
        Volatile.Write(ref _isDisposed, true);
        foreach (var watch in _watches)
        {
            watch.Dispose();
        }

        _quiet.Dispose();
        foreach (var files in _sources.OfType<Sources.FileWorkflowSource>())
        {
            files.Dispose();
        }
    }

    /// <summary>The program, compiled anew where packs with another vocabulary have been loaded since.</summary>
    private FactProgram Program()
    {
        var vocabulary = _evaluator.Vocabulary;
        if (!ReferenceEquals(vocabulary, Volatile.Read(ref _tried)))
        {
            lock (_loading)
            {
                if (!ReferenceEquals(vocabulary, _tried))
                {
                    Take(_documents, vocabulary, new DiagnosticBag());
                }
            }
        }

        return Volatile.Read(ref _program);
    }

    private void WhenQuiet() => _quiet.Change(_options.ReloadDelay, Timeout.InfiniteTimeSpan);

    /// <summary>Runs on a timer, where an exception would end the process: whatever happens, the last good workflows stay, and log and state say why.</summary>
    private void Reload()
    {
        lock (_loading)
        {
            if (Volatile.Read(ref _isDisposed))
            {
                return;
            }

            try
            {
                BeginWatching();
                var faults = new DiagnosticBag();
                Take(FactWorkflowLoader.Read(_sources, faults), _evaluator.Vocabulary, faults);
            }
            catch (Exception exception)
            {
                FactLog.Unreadable(_logger, exception);
                Keep([Faults.Unreadable("fact workflows", exception.GetType().Name)]);
            }
        }
    }

    private void Take(IReadOnlyList<WorkflowDocument> documents, IComplianceVocabulary vocabulary, DiagnosticBag faults)
    {
        var program = FactProgramBuilder.Build(documents, _options, vocabulary, faults);
        Volatile.Write(ref _tried, vocabulary);
        if (program is null)
        {
            Keep(faults.Sorted());
            return;
        }

        _documents = documents;
        Volatile.Write(ref _state, Loaded(program, _state.LastFaults));
        Volatile.Write(ref _program, program);
    }

    private void Keep(IReadOnlyList<Diagnostic> faults)
    {
        foreach (var fault in faults)
        {
            FactLog.Fault(_logger, fault);
        }

        FactLog.Kept(_logger, faults.Count);
        Volatile.Write(ref _state, _state with { IsUpToDate = false, LastFaults = faults });
    }

    private FactSourceState Loaded(FactProgram program, IReadOnlyList<Diagnostic> lastFaults)
    {
        var workflows = string.Join(", ", program.Workflows);
        FactLog.Loaded(_logger, workflows);
        var unwatched = _watches.Select(watch => watch.Fault).OfType<Diagnostic>().ToList();
        return new()
        {
            Workflows = program.Workflows,
            Facts = program.Facts,
            IsUpToDate = unwatched.Count == 0,
            LastFaults = unwatched.Count == 0 ? lastFaults : unwatched,
        };
    }

    /// <summary>Before workflows are read, so that no change falls between reading and watching.</summary>
    private void BeginWatching()
    {
        foreach (var watch in _watches)
        {
            watch.Begin();
        }
    }
}
