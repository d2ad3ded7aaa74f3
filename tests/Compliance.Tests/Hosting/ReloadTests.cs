using System.Collections.Concurrent;
using Compliance.Rules.Hosting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Compliance.Tests.Hosting;

/// <summary>Packs follow their folder while the process runs.</summary>
public sealed class ReloadTests : IDisposable
{
    private static readonly UseCase Any = new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free, AsOf = new(2026, 1, 15) };

    private readonly TestFolder _folder = new();
    private readonly LogBook _log = new();
    private ServiceProvider? _provider;

    public void Dispose()
    {
        _provider?.Dispose();
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void ChangedFile_TakesThePlaceOfTheOldRules()
    {
        var evaluator = Load();
        evaluator.Evaluate(Any).Packs[0].Version.Should().Be("1.0.0");

        _folder.Write("terms/pack.json", ExamplePacks.Terms("2.0.0"));

        Eventually.Holds(() => evaluator.Evaluate(Any).Packs[0].Version == "2.0.0");
        _log.Messages(LogLevel.Error).Should().BeEmpty();
    }

    [Fact]
    public void AddedPack_IsLoadedToo()
    {
        var evaluator = Load();

        _folder.Write("policy/pack.json", ExamplePacks.Policy());

        Eventually.Holds(() => evaluator.Evaluate(Any).Packs.Count == 2);
    }

    [Fact]
    public void FaultyChange_KeepsTheLastGoodPacksAndLogsEachFaultUntilCorrected()
    {
        var evaluator = Load();

        var path = _folder.Write("terms/pack.json", ExamplePacks.Faulty()).Replace('\\', '/');

        Eventually.Holds(() => _log.Messages(LogLevel.Error).Any(message => message.Contains("stay in use", StringComparison.Ordinal)));
        var errors = _log.Messages(LogLevel.Error);
        errors.Should().Contain(message => message.StartsWith($"{path}(5,") && message.Contains("error CR012"));
        errors.Should().Contain(message => message.StartsWith($"{path}(6,") && message.Contains("error CR039"));
        evaluator.Evaluate(Any).Packs[0].Version.Should().Be("1.0.0");

        _folder.Write("terms/pack.json", ExamplePacks.Terms("3.0.0"));

        Eventually.Holds(() => evaluator.Evaluate(Any).Packs[0].Version == "3.0.0");
    }

    [Fact]
    public void DeletedFolder_KeepsTheLastGoodPacks()
    {
        var evaluator = Load();

        Directory.Delete(Path.Combine(_folder.Path, "terms"), recursive: true);

        Eventually.Holds(() => _log.Messages(LogLevel.Error).Any(message => message.Contains("CR038", StringComparison.Ordinal)));
        evaluator.Evaluate(Any).Decision.Should().Be(Decision.Permitted);
    }

    [Fact]
    public void StreamBesideAWatchedFolder_IsNotOpenedAgain()
    {
        var opened = 0;
        var evaluator = Load(o => o.AddStream("policy", () =>
        {
            opened++;
            return ExamplePacks.Open(ExamplePacks.Policy());
        }));

        _folder.Write("terms/pack.json", ExamplePacks.Terms("2.0.0"));

        Eventually.Holds(() => evaluator.Evaluate(Any).Packs[0].Version == "2.0.0");
        evaluator.Evaluate(Any).Packs.Should().HaveCount(2);
        opened.Should().Be(1);
    }

    [Fact]
    public void ReloadOnChangeOff_KeepsWhatWasLoaded()
    {
        var source = new FakePackSource(ExamplePacks.Policy());
        var evaluator = Load(o =>
        {
            o.ReloadOnChange = false;
            o.AddSource(source);
        });

        source.Tell();

        source.Watches.Should().Be(0, "nobody asks to be told");
        source.Readings.Should().Be(1);
        evaluator.Evaluate(Any).Packs[0].Version.Should().Be("1.0.0");
    }

    [Fact]
    public async Task ChangesUnderWay_EveryVerdictIsOfOneVersion()
    {
        var evaluator = Load();
        var seen = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var mixed = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    var verdict = evaluator.Evaluate(Any);
                    var version = verdict.Packs[0].Version;
                    seen.AddOrUpdate(version, 1, (_, count) => count + 1);
                    if (verdict.Findings.Count != 2 || verdict.Findings.Any(finding => finding.Title != version))
                    {
                        mixed.Enqueue(verdict.ToString());
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();

        for (var major = 2; major <= 6; major++)
        {
            var version = $"{major}.0.0";
            _folder.Write("terms/pack.json", ExamplePacks.Terms(version));
            Eventually.Holds(() => seen.ContainsKey(version));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        mixed.Should().BeEmpty();
        seen.Keys.Should().Contain(["1.0.0", "6.0.0"]);
    }

    private IComplianceEvaluator Load(Action<ComplianceOptions>? configure = null)
    {
        _folder.Write("terms/pack.json", ExamplePacks.Terms());
        _provider = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddCompliance(o =>
            {
                o.ReloadDelay = TimeSpan.FromMilliseconds(50);
                o.AddFolder(_folder.Path);
                configure?.Invoke(o);
            })
            .BuildServiceProvider();
        return _provider.GetRequiredService<IComplianceEvaluator>();
    }
}
