using System.Text;
using Compliance.Rules.Hosting;
using Compliance.Rules.Reporting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Hosting;

/// <summary>Packs loaded without a container.</summary>
public sealed class ComplianceEngineTests : IDisposable
{
    private static readonly UseCase Any = new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free, AsOf = new(2026, 1, 15) };

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_Nothing_TakesTheShippedPacks()
    {
        var engine = ComplianceEngine.Load();

        engine.Packs.Should().Contain(pack => pack.Id == "mistral");
        engine.Vocabulary.Find(Facts.Tier)!.Values.Should().Contain(value => value.Name == Tiers.Free);
        engine.Interview(new() { Vendor = Vendors.Mistral }).Next.Should().NotBeNull();
    }

    [Fact]
    public void Load_FolderStreamAndSource_AreOneRuleSet()
    {
        _folder.Write("pack.json", ExamplePacks.Policy());
        var engine = ComplianceEngine.Load(o => o.AddFolder(_folder.Path).AddStream("terms", () => ExamplePacks.Open(ExamplePacks.Terms())));
        var other = ComplianceEngine.Load(o => o.AddFolder(_folder.Path).AddSource(new FakePackSource(ExamplePacks.Terms())));

        var useCase = Any.With(Facts.Tier, Tiers.Free);
        engine.Packs.Select(pack => pack.Id).Should().Equal("example", "house");
        engine.Evaluator.Evaluate(useCase).Decision.Should().Be(Decision.Prohibited);
        other.Evaluator.Evaluate(useCase).Findings.Should().Equal(engine.Evaluator.Evaluate(useCase).Findings);
    }

    [Fact]
    public void Load_EveryDoor_GivesTheSameBytes()
    {
        _folder.Write("pack.json", ExamplePacks.Terms());
        using var provider = new ServiceCollection().AddCompliance(o => o.AddFolder(_folder.Path)).BuildServiceProvider();
        var engine = ComplianceEngine.Load(o => o.AddFolder(_folder.Path));

        engine.Evaluator.Evaluate(Any).ToJson().Should().Be(provider.GetRequiredService<IComplianceEvaluator>().Evaluate(Any).ToJson());
        engine.Advisor.EvaluateWithRemedies(Any).ToJson().Should().Be(provider.GetRequiredService<IComplianceAdvisor>().EvaluateWithRemedies(Any).ToJson());
    }

    [Fact]
    public void Load_FaultyPacks_ThrowsWithEveryFault()
    {
        _folder.Write("pack.json", ExamplePacks.Faulty());

        var loading = () => ComplianceEngine.Load(o => o.AddFolder(_folder.Path));

        loading.Should().Throw<RulePackException>().Which.Diagnostics.Select(fault => fault.Code).Should().Equal("CR012", "CR039");
    }

    [Fact]
    public void Load_SourceThatThrows_ThrowsWithWhatItSaid()
    {
        var source = new FakePackSource("") { ReadingFailure = new TimeoutException("the database is away") };

        var loading = () => ComplianceEngine.Load(o => o.AddSource(source));

        loading.Should().Throw<RulePackException>().Which.Diagnostics.Should()
            .Contain(fault => fault.Code == "CR001" && fault.At.File == source.Name && fault.Message.Contains("the database is away"));
    }

    [Fact]
    public void Load_Clock_SaysWhatDayItIs()
    {
        var clock = new FakeTimeProvider(new(2025, 6, 30, 23, 59, 0, TimeSpan.Zero));
        var engine = ComplianceEngine.Load(o => o.AddSource(new FakePackSource(ExamplePacks.Terms())), clock);

        engine.Evaluator.Evaluate(Any).AsOf.Should().Be(new DateOnly(2026, 1, 15));
        engine.Evaluator.Evaluate(new() { Vendor = ExamplePacks.Vendor }).AsOf.Should().Be(new DateOnly(2025, 6, 30));
    }

    [Fact]
    public async Task Evaluator_Decorated_EvaluatesStreamsToo()
    {
        var decorator = new Counting(ComplianceEngine.Load(o => o.AddSource(new FakePackSource(ExamplePacks.Terms()))).Evaluator);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"vendor\":\"{ExamplePacks.Vendor}\",\"tier\":\"free\",\"asOf\":\"2026-01-15\"}}\n{{\"vendr\":1}}\n"));
        using var output = new MemoryStream();

        (await decorator.EvaluateManyAsync(input, output)).Should().Be(new BatchSummary(2, 1));

        Encoding.UTF8.GetString(output.ToArray()).Should().Contain("\"decision\":\"permitted\"").And.Contain("CR101");
        Parallel.For(0, 500, _ => decorator.Evaluate(Any).Decision.Should().Be(Decision.Permitted));
        decorator.Calls.Should().Be(501);
    }

    /// <summary>What a user's decorator looks like.</summary>
    private sealed class Counting(IComplianceEvaluator inner) : IComplianceEvaluator
    {
        private int _calls;

        public int Calls => _calls;

        public IComplianceVocabulary Vocabulary => inner.Vocabulary;

        public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null) => Count(inner.Evaluate(useCase, asOf));

        public Ruling Decide(UseCase useCase, DateOnly? asOf = null) => Count(inner.Decide(useCase, asOf));

        public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default) =>
            inner.EvaluateMany(useCases, asOf, cancellation).Select(Count);

        public Task<BatchSummary> EvaluateManyAsync(Stream useCases, Stream verdicts, BatchOptions? options = null, CancellationToken cancellation = default) =>
            Count(inner.EvaluateManyAsync(useCases, verdicts, options, cancellation));

        private T Count<T>(T answer)
        {
            Interlocked.Increment(ref _calls);
            return answer;
        }
    }
}
