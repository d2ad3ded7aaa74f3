using Compliance.Rules.Advice;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Hosting;

/// <summary>
/// An evaluator whose packs follow their folders: a change is read and validated aside and takes the place of the old rules in one step, or is logged and
/// dropped. An evaluation or interview that runs keeps the rules it began with.
/// </summary>
internal sealed class ReloadingEvaluator : IComplianceEvaluator, IComplianceAdvisor, ICurrentRules, IDisposable
{
    private readonly ComplianceOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly List<IDisposable> _watches = [];
    private readonly Lock _reloading = new();
    private readonly ITimer _quiet;
    private ComplianceEvaluator _current;

    public ReloadingEvaluator(ComplianceOptions options, TimeProvider clock, ILogger<ReloadingEvaluator> logger)
    {
        _options = options;
        _clock = clock;
        _logger = logger;
        var diagnostics = new DiagnosticBag();
        _current = Load(diagnostics) ?? throw new RulePackException(diagnostics.Sorted());
        _quiet = clock.CreateTimer(_ => Reload(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        LogLoaded();
        if (options.ReloadOnChange)
        {
            Watch();
        }
    }

    public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null) => Volatile.Read(ref _current).Evaluate(useCase, asOf);

    ComplianceEvaluator ICurrentRules.Current => Volatile.Read(ref _current);

    public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default) =>
        Volatile.Read(ref _current).EvaluateMany(useCases, asOf, cancellation);

    public Ruling Decide(UseCase useCase, DateOnly? asOf = null) => Volatile.Read(ref _current).Decide(useCase, asOf);

    public Verdict EvaluateWithRemedies(UseCase useCase, DateOnly? asOf = null) => Advisor.EvaluateWithRemedies(useCase, asOf);

    /// <summary>An interview keeps the rules it began with.</summary>
    public IInterview Interview(UseCase? start = null, InterviewOptions? options = null) => Advisor.Interview(start, options);

    private ComplianceAdvisor Advisor => new(Volatile.Read(ref _current));

    public void Dispose()
    {
        foreach (var watch in _watches)
        {
            watch.Dispose();
        }

        _quiet.Dispose();
    }

    private ComplianceEvaluator? Load(DiagnosticBag diagnostics) =>
        RuleSetLoader.Load(_options.Sources, diagnostics) is { } rules ? new(CompiledRules.Compile(rules), _clock, _options.Settings) : null;

    private void Watch()
    {
        // Not only *.json: of a folder that is copied in, its own appearance may be all that is reported.
        foreach (var folder in _options.Sources.OfType<FolderPackSource>())
        {
            var files = new PhysicalFileProvider(Path.GetFullPath(folder.Folder), ExclusionFilters.Sensitive);
            _watches.Add(ChangeToken.OnChange(() => files.Watch("**/*"), () => _quiet.Change(_options.ReloadDelay, Timeout.InfiniteTimeSpan)));
            _watches.Add(files);
        }
    }

    /// <summary>Runs on a timer, where an exception would end the process: whatever happens, the last good packs stay and the log says why.</summary>
    private void Reload()
    {
        lock (_reloading)
        {
            try
            {
                ReloadOrKeep();
            }
            catch (Exception exception)
            {
                Log.Unreadable(_logger, exception);
            }
        }
    }

    private void ReloadOrKeep()
    {
        var diagnostics = new DiagnosticBag();
        if (Load(diagnostics) is { } loaded)
        {
            Volatile.Write(ref _current, loaded);
            LogLoaded();
            return;
        }

        foreach (var fault in diagnostics.Sorted())
        {
            Log.Fault(_logger, fault);
        }

        Log.Kept(_logger, diagnostics.Count);
    }

    private void LogLoaded()
    {
        var rules = Volatile.Read(ref _current).Rules;
        var packs = string.Join(", ", rules.Packs.Select(pack => $"{pack.Id} {pack.Version}"));
        Log.Loaded(_logger, packs);
        if (!rules.HasVendorPack)
        {
            Log.NoVendorPack(_logger);
        }

        foreach (var rule in rules.Matrix.Wide)
        {
            Log.WideCondition(_logger, rule.FullId, rule.At);
        }
    }
}
