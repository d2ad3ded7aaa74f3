using System.Collections.Concurrent;
using Compliance.Rules.Hosting;
using Compliance.Rules.Validation;
using FluentAssertions;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Hosting;

/// <summary>The code that <c>docs/embedding.md</c> and <c>docs/operations.md</c> show, run: <c>DocumentedCodeTests</c> finds it here.</summary>
public sealed class EmbeddingSamples : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Engine_WithoutAContainer()
    {
        _folder.Write("policy/pack.json", ExamplePacks.Policy());
        var folder = Path.Combine(_folder.Path, "policy");

        var engine = ComplianceEngine.Load(o => o.AddEmbeddedPacks().AddFolder(folder));
        var useCase = new UseCase { Vendor = Vendors.Mistral, Tier = Tiers.Free, AsOf = new DateOnly(2026, 1, 15) };

        var verdict = engine.Evaluator.Evaluate(useCase);
        foreach (var finding in verdict.Deciding)
        {
            Console.WriteLine($"{finding.Role}: {finding.Title} [{finding.Citations[0]}]");
        }

        verdict.Deciding.Should().Contain(finding => finding.Rule == "house/no-free-plans");
    }

    [Fact]
    public void Form_OfTheVocabulary()
    {
        var engine = ComplianceEngine.Load();
        var posted = new Dictionary<string, string>(StringComparer.Ordinal) { [Facts.Vendor] = "mistral", [Facts.Tier] = "fre" };

        var labels = new List<string>();
        foreach (var fact in engine.Vocabulary.Facts)
        {
            labels.Add($"{fact.Title}: {fact.Question} ({string.Join(", ", fact.Values.Select(value => value.Title))})");
        }

        var errors = new List<string>();
        if (!engine.Vocabulary.TryParse(posted, out var useCase, out var faults))
        {
            errors.AddRange(faults.Select(fault => $"{fault.Fact}: {fault.Message}; {fault.Remedy} [{fault.Code}]"));
        }

        labels.Should().Contain(label => label.Contains("Free"));
        useCase.Should().BeNull();
        errors.Should().Equal("tier: fact \"tier\" has no value \"fre\"; did you mean \"free\"? [CR102]");
    }

    [Fact]
    public void Validator_OfFluentValidation()
    {
        var services = new ServiceCollection();

        services.AddCompliance();
        services.AddSingleton<IValidator<UseCase>, UseCaseValidator>();

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IValidator<UseCase>>().Validate(new UseCase { Tier = "fre" }).IsValid.Should().BeFalse();
    }

    [Fact]
    public void UseCase_OfPairs()
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["vendor"] = "mistral", ["purpose"] = new[] { "resale" }, ["dpaSigned"] = null };
        var useCase = UseCase.Of(row);

        useCase.Should().Be(new UseCase { Vendor = "mistral", Purpose = ["resale"], [Facts.DpaSigned] = FactValue.Unknown });
    }

    [Fact]
    public void Policies_InOneProcess()
    {
        _folder.Write("pack.json", ExamplePacks.Policy());
        var folder = _folder.Path;
        var services = new ServiceCollection();

        services.AddCompliance("strict", o => o.AddEmbeddedPacks().AddFolder(folder));
        services.AddCompliance("vendor-only", o => o.AddEmbeddedPacks());
        services.AddSingleton<Procurement>();

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<Procurement>().May(new UseCase { Vendor = Vendors.Mistral, Tier = Tiers.Free }).Should().BeFalse();
    }

    [Fact]
    public void Decorator_OfAPolicy()
    {
        var services = new ServiceCollection();

        services.AddCompliance("rules", o => o.AddEmbeddedPacks());
        services.AddSingleton<IComplianceEvaluator>(provider => new Counted(provider.GetRequiredKeyedService<IComplianceEvaluator>("rules")));

        using var provider = services.BuildServiceProvider();
        var evaluator = provider.GetRequiredService<IComplianceEvaluator>();
        var useCase = new UseCase { Vendor = Vendors.Mistral, AsOf = new(2026, 1, 15) };
        var seen = new ConcurrentBag<Verdict>();
        Parallel.For(0, 200, _ => seen.Add(evaluator.Evaluate(useCase)));
        seen.Distinct().Should().ContainSingle().Which.Decision.Should().NotBe(Decision.Permitted);
        ((Counted)evaluator).Refused.Should().Be(200);
    }

    [Fact]
    public async Task Operations_OfAHost()
    {
        var clock = new FakeTimeProvider();
        var database = new FakePackSource(ExamplePacks.Terms());
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock).AddSingleton(database).AddLogging();

        services.AddCompliance(o => o.ReloadDelay = TimeSpan.FromSeconds(5));
        services.AddOptions<ComplianceOptions>().Configure<FakePackSource>((options, source) => options.AddSource(source));
        services.AddSingleton<IVerdictObserver, AuditTrail>();
        services.AddSingleton<ComplianceHealthCheck>();

        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IComplianceEvaluator>().Evaluate(new() { Vendor = ExamplePacks.Vendor });
        ((AuditTrail)provider.GetRequiredService<IVerdictObserver>()).Waiting.Should().Be(1);
        database.Change(ExamplePacks.Faulty());
        clock.Advance(TimeSpan.FromSeconds(6));

        var state = provider.GetRequiredService<IComplianceState>().Current;
        if (!state.IsUpToDate)
        {
            foreach (var fault in state.LastFault!.Diagnostics)
            {
                Console.WriteLine(fault);
            }
        }

        state.IsUpToDate.Should().BeFalse();
        (await provider.GetRequiredService<ComplianceHealthCheck>().CheckHealthAsync(new())).Status.Should().Be(HealthStatus.Degraded);
    }

    private sealed class Procurement([FromKeyedServices("strict")] IComplianceEvaluator strict)
    {
        public bool May(UseCase useCase) => strict.Decide(useCase).Decision == Decision.Permitted;
    }

    private sealed class AuditTrail : IVerdictObserver
    {
        private readonly ConcurrentQueue<Verdict> _verdicts = [];

        public int Waiting => _verdicts.Count;

        public void Observe(Verdict verdict) => _verdicts.Enqueue(verdict);
    }

    private sealed class Counted(IComplianceEvaluator inner) : IComplianceEvaluator
    {
        private long _refused;

        public long Refused => Interlocked.Read(ref _refused);

        public IComplianceVocabulary Vocabulary => inner.Vocabulary;

        public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null)
        {
            var verdict = inner.Evaluate(useCase, asOf);
            if (verdict.Decision != Decision.Permitted)
            {
                Interlocked.Increment(ref _refused);
            }

            return verdict;
        }

        public Ruling Decide(UseCase useCase, DateOnly? asOf = null) => inner.Decide(useCase, asOf);

        public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default) =>
            inner.EvaluateMany(useCases, asOf, cancellation);

        public Task<BatchSummary> EvaluateManyAsync(Stream useCases, Stream verdicts, BatchOptions? options = null, CancellationToken cancellation = default) =>
            inner.EvaluateManyAsync(useCases, verdicts, options, cancellation);
    }
}
