using Compliance.Rules.Hosting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Hosting;

/// <summary>Several policies in one process.</summary>
public sealed class KeyedPolicyTests
{
    private static readonly UseCase FreePlan = new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free, AsOf = new(2026, 1, 15) };

    [Fact]
    public void AddCompliance_Names_GiveEachItsOwnPacks()
    {
        using var provider = new ServiceCollection()
            .AddCompliance("strict", o => o.AddSource(Terms()).AddSource(new FakePackSource(ExamplePacks.Policy())))
            .AddCompliance("lenient", o => o.AddSource(Terms()))
            .AddSingleton<Consumer>()
            .BuildServiceProvider();
        var consumer = provider.GetRequiredService<Consumer>();

        consumer.Strict.Evaluate(FreePlan).Decision.Should().Be(Decision.Prohibited);
        consumer.Lenient.Evaluate(FreePlan).Decision.Should().Be(Decision.Permitted);
        provider.GetRequiredKeyedService<IComplianceState>("strict").Current.Should().Match<PackState>(state => state.Policy == "strict" && state.Packs.Count == 2);
        provider.GetRequiredKeyedService<IComplianceState>("lenient").Current.Packs.Should().ContainSingle();
        provider.GetService<IComplianceEvaluator>().Should().BeNull("no policy without a name was added");
    }

    [Fact]
    public void AddCompliance_SameNameTwice_AddsToTheSamePolicy()
    {
        using var provider = new ServiceCollection()
            .AddCompliance("a", o => o.AddSource(Terms()))
            .AddCompliance("a", o => o.AddSource(new FakePackSource(ExamplePacks.Policy())))
            .BuildServiceProvider();

        provider.GetKeyedServices<IComplianceEvaluator>("a").Should().ContainSingle()
            .Which.Evaluate(FreePlan).Packs.Should().HaveCount(2);
    }

    [Fact]
    public void AddCompliance_NamedBesideUnnamed_AreApart()
    {
        using var provider = new ServiceCollection()
            .AddCompliance(o => o.AddSource(Terms()))
            .AddCompliance("house", o => o.AddSource(Terms()).AddSource(new FakePackSource(ExamplePacks.Policy())))
            .BuildServiceProvider();

        provider.GetRequiredService<IComplianceEvaluator>().Evaluate(FreePlan).Decision.Should().Be(Decision.Permitted);
        provider.GetRequiredKeyedService<IComplianceEvaluator>("house").Evaluate(FreePlan).Decision.Should().Be(Decision.Prohibited);
        provider.GetRequiredKeyedService<IComplianceAdvisor>("house").EvaluateWithRemedies(FreePlan).Decision.Should().Be(Decision.Prohibited);
    }

    [Fact]
    public void Reload_OfOnePolicy_LeavesTheOtherAlone()
    {
        var clock = new FakeTimeProvider();
        var changing = Terms();
        using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddCompliance("a", o => o.AddSource(changing))
            .AddCompliance("b", o => o.AddSource(Terms()))
            .BuildServiceProvider();
        var (a, b) = (provider.GetRequiredKeyedService<IComplianceEvaluator>("a"), provider.GetRequiredKeyedService<IComplianceEvaluator>("b"));
        _ = (a.Decide(FreePlan), b.Decide(FreePlan));

        changing.Change(ExamplePacks.Terms("2.0.0"));
        clock.Advance(TimeSpan.FromSeconds(1));

        a.Evaluate(FreePlan).Packs[0].Version.Should().Be("2.0.0");
        b.Evaluate(FreePlan).Packs[0].Version.Should().Be("1.0.0");
    }

    [Fact]
    public void Configure_OptionsOfAName_TakesServices()
    {
        var services = new ServiceCollection().AddSingleton(Terms()).AddCompliance("a", _ => { });
        services.AddOptions<ComplianceOptions>("a").Configure<FakePackSource>((options, source) => options.AddSource(source));
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredKeyedService<IComplianceEvaluator>("a").Evaluate(FreePlan).Packs.Should().ContainSingle(pack => pack.Id == "example");
    }

    [Fact]
    public async Task StartAsync_FaultyNamedPolicy_FailsTheHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddCompliance("good", o => o.AddSource(Terms())).AddCompliance("bad", o => o.AddSource(new FakePackSource(ExamplePacks.Faulty())));
        using var host = builder.Build();

        (await host.Invoking(it => it.StartAsync()).Should().ThrowAsync<RulePackException>()).Which.Diagnostics.Should().HaveCount(2);
    }

    private static FakePackSource Terms() => new(ExamplePacks.Terms());

    private sealed class Consumer([FromKeyedServices("strict")] IComplianceEvaluator strict, [FromKeyedServices("lenient")] IComplianceEvaluator lenient)
    {
        public IComplianceEvaluator Strict => strict;

        public IComplianceEvaluator Lenient => lenient;
    }
}
