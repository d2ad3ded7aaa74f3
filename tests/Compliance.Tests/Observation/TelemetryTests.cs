using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Compliance.Rules.Hosting;
using Compliance.Rules.Observation;
using Compliance.Tests.Hosting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Observation;

/// <summary>Activities and metrics. Both are of the process, so each test has a policy of a name that no other test has, and looks at what carries it.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Secret = "no-such-value-but-a-secret";
    private static readonly UseCase Any = new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free, AsOf = new(2026, 1, 15) };

    private readonly string _policy = $"policy-{Guid.NewGuid():N}";
    private readonly ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> _measured = [];
    private readonly ConcurrentQueue<Activity> _activities = [];
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _listener;
    private readonly FakeTimeProvider _clock = new();
    private readonly FakePackSource _source = new(ExamplePacks.Terms());
    private readonly ServiceProvider _provider;

    public TelemetryTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ComplianceTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.Start();
        _listener = new()
        {
            ShouldListenTo = source => source.Name == ComplianceTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (_policy.Equals(activity.GetTagItem("compliance.policy")))
                {
                    _activities.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
        _provider = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .AddKeyedSingleton<IVerdictObserver>(_policy, new Broken())
            .AddCompliance(_policy, o => o.AddSource(_source))
            .BuildServiceProvider();
    }

    private IComplianceEvaluator Evaluator => _provider.GetRequiredKeyedService<IComplianceEvaluator>(_policy);

    public void Dispose()
    {
        _meters.Dispose();
        _listener.Dispose();
        _provider.Dispose();
    }

    [Fact]
    public async Task Verdicts_AreCountedByDecisionAndOperation()
    {
        Evaluator.Evaluate(Any);
        Evaluator.Decide(Any);
        _ = Evaluator.EvaluateMany([Any, Any]).ToList();
        _provider.GetRequiredKeyedService<IComplianceAdvisor>(_policy).EvaluateWithRemedies(Any);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"vendor\":\"{ExamplePacks.Vendor}\",\"tier\":\"free\",\"asOf\":\"2026-01-15\"}}\n{{\"nonsense\":1}}\n"));
        await Evaluator.EvaluateManyAsync(input, Stream.Null);

        Sum("compliance.verdicts", "compliance.operation").Should().BeEquivalentTo(
            new Dictionary<string, double>(StringComparer.Ordinal) { ["evaluate"] = 1, ["decide"] = 1, ["evaluate_many"] = 3, ["advise"] = 1 });
        Sum("compliance.verdicts", "compliance.decision").Should().BeEquivalentTo(new Dictionary<string, double>(StringComparer.Ordinal) { ["permitted"] = 6 });
        Sum("compliance.faults", "compliance.code").Should().BeEquivalentTo(new Dictionary<string, double>(StringComparer.Ordinal) { ["CR101"] = 1 });
        Measurements("compliance.evaluation.duration").Should().HaveCount(3).And.OnlyContain(measured => measured.Value >= 0);
        Measurements("compliance.observer.failures").Should().HaveCount(5, "a decision alone is not observed");
    }

    [Fact]
    public void Reloads_AreCountedByOutcome()
    {
        _ = Evaluator.Decide(Any);
        foreach (var pack in new[] { ExamplePacks.Terms("2.0.0"), ExamplePacks.Faulty(), ExamplePacks.Faulty() })
        {
            _source.Change(pack);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Sum("compliance.reloads", "compliance.outcome").Should().BeEquivalentTo(new Dictionary<string, double>(StringComparer.Ordinal) { ["loaded"] = 1, ["kept"] = 2 });
    }

    [Fact]
    public async Task Activities_SayWhatWasAskedAndHowItEnded()
    {
        Evaluator.Evaluate(Any);
        Evaluator.Invoking(it => it.Evaluate(Any.With(Facts.Tier, Secret))).Should().Throw<InvalidUseCaseException>();
        using var input = new MemoryStream("{}\n{}\n[]\n"u8.ToArray());
        await Evaluator.EvaluateManyAsync(input, Stream.Null);

        _activities.Select(activity => activity.OperationName).Should().Equal("compliance.evaluate", "compliance.evaluate", "compliance.evaluate_many");
        var (good, refused, many) = (_activities.ElementAt(0), _activities.ElementAt(1), _activities.ElementAt(2));
        good.GetTagItem("compliance.decision").Should().Be("permitted");
        good.Status.Should().Be(ActivityStatusCode.Unset);
        refused.Status.Should().Be(ActivityStatusCode.Error);
        refused.GetTagItem("compliance.code").Should().Be("CR102");
        many.GetTagItem("compliance.lines").Should().Be(3L);
        many.GetTagItem("compliance.bad_lines").Should().Be(1L);
    }

    [Fact]
    public void Tags_HoldNoFactOfTheUseCase()
    {
        Evaluator.Evaluate(Any);
        Evaluator.Invoking(it => it.Evaluate(Any.With(Facts.Tier, Secret).With(Secret, true))).Should().Throw<InvalidUseCaseException>();

        var told = _measured.SelectMany(measured => measured.Tags.Values)
            .Concat(_activities.SelectMany(activity => activity.TagObjects.Select(tag => tag.Value)))
            .Concat(_activities.Select(activity => activity.StatusDescription))
            .Select(value => value?.ToString() ?? "").ToList();
        told.Should().NotBeEmpty().And.NotContain(value => value.Contains(Secret) || value.Contains(ExamplePacks.Vendor) || value == Tiers.Free);
        _activities.SelectMany(activity => activity.Events).Should().BeEmpty("an exception's message holds what the use case said");
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = new Dictionary<string, object?>(tags.ToArray(), StringComparer.Ordinal);
        if (_policy.Equals(all.GetValueOrDefault("compliance.policy")))
        {
            _measured.Enqueue((instrument.Name, value, all));
        }
    }

    private IEnumerable<(double Value, Dictionary<string, object?> Tags)> Measurements(string instrument) =>
        _measured.Where(measured => measured.Instrument == instrument).Select(measured => (measured.Value, measured.Tags));

    private Dictionary<string, double> Sum(string instrument, string tag) => Measurements(instrument)
        .GroupBy(measured => (string)measured.Tags[tag]!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(measured => measured.Value), StringComparer.Ordinal);

    private sealed class Broken : IVerdictObserver
    {
        public void Observe(Verdict verdict) => throw new InvalidOperationException();
    }
}
