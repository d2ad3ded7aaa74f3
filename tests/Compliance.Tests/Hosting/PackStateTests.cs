using Compliance.Rules.Hosting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Hosting;

/// <summary>What a running process tells of its packs, on a clock that a test moves.</summary>
public sealed class PackStateTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly UseCase Any = new() { Vendor = ExamplePacks.Vendor };

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly FakePackSource _source = new(ExamplePacks.Terms());
    private readonly LogBook _log = new();
    private readonly ServiceProvider _provider;

    public PackStateTests() => _provider = new ServiceCollection()
        .AddSingleton<TimeProvider>(_clock)
        .AddLogging(logging => logging.AddProvider(_log))
        .AddCompliance(o => o.AddSource(_source))
        .AddSingleton<ComplianceHealthCheck>()
        .BuildServiceProvider();

    private IComplianceEvaluator Evaluator => _provider.GetRequiredService<IComplianceEvaluator>();

    private PackState State => _provider.GetRequiredService<IComplianceState>().Current;

    public void Dispose()
    {
        _provider.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Loaded_IsUpToDateAndHealthy()
    {
        State.Should().BeEquivalentTo(new { Policy = (string?)null, LoadedAt = Start, LastAttemptAt = Start, IsUpToDate = true, LastFault = (PackFault?)null });
        State.Packs.Should().Equal(Evaluator.Evaluate(Any).Packs);
        State.Packs[0].Sha256.Should().HaveLength(64);

        var health = await Health();
        health.Status.Should().Be(HealthStatus.Healthy);
        health.Data["packs"].Should().BeAssignableTo<IReadOnlyList<string>>().Which.Should().ContainSingle().Which.Should().Be($"example 1.0.0 {State.Packs[0].Sha256}");
    }

    [Fact]
    public void Change_ReloadsOnceWhenTheSourceIsQuiet()
    {
        _ = Evaluator;
        _source.Change(ExamplePacks.Terms("2.0.0"));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        _source.Change(ExamplePacks.Terms("3.0.0"));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        State.Packs[0].Version.Should().Be("1.0.0");

        _clock.Advance(TimeSpan.FromMilliseconds(100));

        State.Packs[0].Version.Should().Be("3.0.0");
        State.LoadedAt.Should().Be(_clock.GetUtcNow());
        _source.Readings.Should().Be(2);
    }

    [Fact]
    public async Task FaultyChange_DegradesUntilItIsMended()
    {
        _ = Evaluator;
        _source.Change(ExamplePacks.Faulty());
        _clock.Advance(TimeSpan.FromSeconds(1));

        State.IsUpToDate.Should().BeFalse();
        State.LoadedAt.Should().Be(Start);
        State.LastAttemptAt.Should().BeAfter(Start);
        State.LastFault!.Diagnostics.Select(fault => fault.Code).Should().Equal("CR012", "CR039");
        Evaluator.Evaluate(Any).Packs[0].Version.Should().Be("1.0.0");
        var health = await Health();
        health.Status.Should().Be(HealthStatus.Degraded);
        health.Description.Should().Be("the rule packs have 2 faults; those of 2026-01-15 12:00:00Z are in force");
        health.Data["faults"].Should().BeAssignableTo<IReadOnlyList<string>>().Which.Should().Contain(fault => fault.Contains("CR012"));

        _source.Change(ExamplePacks.Terms("2.0.0"));
        _clock.Advance(TimeSpan.FromSeconds(1));

        State.IsUpToDate.Should().BeTrue();
        State.LastFault!.Diagnostics.Should().HaveCount(2, "what went wrong stays to be seen");
        (await Health()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public void SourceThatThrows_KeepsTheLastGoodPacksAndSaysWhy()
    {
        _ = Evaluator;
        _source.ReadingFailure = new InvalidOperationException("no connection");
        _source.Tell();
        _clock.Advance(TimeSpan.FromSeconds(1));

        Evaluator.Evaluate(Any).Packs[0].Version.Should().Be("1.0.0");
        State.LastFault!.Diagnostics.Should().Contain(fault => fault.Code == "CR001" && fault.Message.Contains("no connection"));
        _log.Messages(LogLevel.Error).Should().Contain(message => message.Contains("stay in use"));
    }

    [Fact]
    public async Task SourceThatCannotBeWatched_GivesVerdictsButIsDegraded()
    {
        _source.WatchingFailure = new IOException("too many watches");

        Evaluator.Evaluate(Any).Packs[0].Version.Should().Be("1.0.0");

        State.IsUpToDate.Should().BeFalse();
        State.LastFault!.Diagnostics.Should().ContainSingle(fault => fault.Message.Contains("too many watches"));
        (await Health()).Status.Should().Be(HealthStatus.Degraded);
        _log.Messages(LogLevel.Error).Should().Contain(message => message.Contains("too many watches"));
    }

    [Fact]
    public void WatchThatBreaksLater_IsBegunAgainByTheReloadItLedTo()
    {
        _ = Evaluator;
        _source.WatchingFailure = new IOException("away");
        _source.Tell();
        _source.WatchingFailure = null;
        _clock.Advance(TimeSpan.FromSeconds(1));
        State.IsUpToDate.Should().BeTrue();

        _source.Change(ExamplePacks.Terms("2.0.0"));
        _clock.Advance(TimeSpan.FromSeconds(1));

        State.Packs[0].Version.Should().Be("2.0.0");
    }

    [Fact]
    public void Disposed_ReloadsNoMore()
    {
        _ = Evaluator;
        _source.Change(ExamplePacks.Terms("2.0.0"));
        _provider.Dispose();

        _clock.Advance(TimeSpan.FromSeconds(1));

        _source.Readings.Should().Be(1);
    }

    private Task<HealthCheckResult> Health() => _provider.GetRequiredService<ComplianceHealthCheck>().CheckHealthAsync(new());
}
