using System.Collections.Concurrent;
using System.Text;
using Compliance.Rules.Hosting;
using Compliance.Tests.Hosting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Compliance.Tests.Observation;

/// <summary>Who sees verdicts, and that it changes nothing.</summary>
public sealed class VerdictObserverTests
{
    private static readonly UseCase Any = new() { Vendor = ExamplePacks.Vendor, AsOf = new(2026, 1, 15) };

    [Fact]
    public async Task Observer_SeesEveryVerdictOnceAndNothingElse()
    {
        var seen = new Audit();
        using var provider = Services(seen).BuildServiceProvider();
        var evaluator = provider.GetRequiredService<IComplianceEvaluator>();
        var advisor = provider.GetRequiredService<IComplianceAdvisor>();

        var verdict = evaluator.Evaluate(Any);
        seen.Take().Should().Equal(verdict);
        seen.Take().Should().BeEmpty();
        var advised = advisor.EvaluateWithRemedies(Any);
        seen.Take().Should().Equal(advised);

        evaluator.EvaluateMany([Any, Any, Any]).Should().HaveCount(3);
        seen.Take().Should().HaveCount(3);

        using var input = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"vendor\":\"{ExamplePacks.Vendor}\",\"asOf\":\"2026-01-15\"}}\n{{\"nonsense\":1}}\n"));
        await evaluator.EvaluateManyAsync(input, Stream.Null);
        seen.Take().Should().Equal(verdict);

        evaluator.Decide(Any);
        _ = advisor.Interview(Any).Verdict;
        evaluator.Invoking(it => it.Evaluate(new() { ["nonsense"] = true })).Should().Throw<InvalidUseCaseException>();
        seen.Take().Should().BeEmpty();
    }

    [Fact]
    public void ObserverThatThrows_ChangesNoVerdictAndStopsNobody()
    {
        var seen = new Audit();
        using var log = new LogBook();
        using var provider = Services(new Broken(), seen).AddLogging(logging => logging.AddProvider(log)).BuildServiceProvider();
        using var quiet = Services().BuildServiceProvider();
        var evaluator = provider.GetRequiredService<IComplianceEvaluator>();

        evaluator.Evaluate(Any).Should().Be(quiet.GetRequiredService<IComplianceEvaluator>().Evaluate(Any));

        seen.Take().Should().ContainSingle();
        log.Messages(LogLevel.Error).Should().ContainSingle().Which.Should().Contain(nameof(Broken));
    }

    [Fact]
    public void Observers_OfANamedPolicy_AreThoseOfItsName()
    {
        var (unnamed, named, optional) = (new Audit(), new Audit(), new Audit());
        using var provider = Services(unnamed)
            .AddKeyedSingleton<IVerdictObserver>("a", named)
            .AddCompliance("a", o => o.AddSource(new FakePackSource(ExamplePacks.Terms())).AddObserver(optional))
            .BuildServiceProvider();

        provider.GetRequiredKeyedService<IComplianceEvaluator>("a").Evaluate(Any);

        named.Take().Should().ContainSingle();
        optional.Take().Should().ContainSingle();
        unnamed.Take().Should().BeEmpty();
    }

    [Fact]
    public void Engine_WithoutAContainer_HasObserversToo()
    {
        var seen = new Audit();
        var engine = ComplianceEngine.Load(o => o.AddSource(new FakePackSource(ExamplePacks.Terms())).AddObserver(seen).AddObserver(new Broken()));

        Parallel.For(0, 200, _ => engine.Evaluator.Evaluate(Any));

        seen.Take().Should().HaveCount(200);
    }

    private static IServiceCollection Services(params IVerdictObserver[] observers)
    {
        var services = new ServiceCollection().AddCompliance(o => o.AddSource(new FakePackSource(ExamplePacks.Terms())));
        foreach (var observer in observers)
        {
            services.AddSingleton(observer);
        }

        return services;
    }

    private sealed class Audit : IVerdictObserver
    {
        private readonly ConcurrentQueue<Verdict> _seen = [];

        public void Observe(Verdict verdict) => _seen.Enqueue(verdict);

        public IReadOnlyList<Verdict> Take()
        {
            var seen = _seen.ToArray();
            _seen.Clear();
            return seen;
        }
    }

    private sealed class Broken : IVerdictObserver
    {
        public void Observe(Verdict verdict) => throw new InvalidOperationException("the audit trail is full");
    }
}
