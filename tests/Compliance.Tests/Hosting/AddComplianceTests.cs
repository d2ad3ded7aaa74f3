using Compliance.Rules.Hosting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Hosting;

public sealed class AddComplianceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static UseCase ImageTraining => new()
    {
        Vendor = Vendors.Mistral,
        Tier = Tiers.Free,
        CustomerType = CustomerTypes.Consumer,
        OutputType = [OutputTypes.Image],
        Purpose = [Purposes.ModelTraining],
        TrainedModelType = TrainedModelTypes.ImageGeneration,
        CompetesWithVendor = true,
        Jurisdiction = "FR",
        AsOf = new(2026, 1, 15),
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AddCompliance_WithoutOptions_EvaluatesWithTheShippedPacks()
    {
        var verdict = Evaluator().Evaluate(ImageTraining);

        verdict.Decision.Should().Be(Decision.Prohibited);
        verdict.Packs.Should().Contain(pack => pack.Id == "mistral");
        verdict.Findings[0].Citations.Should().Contain(citation => citation.Document == "mistral/terms-of-service" && citation.Clause == "4/output-restrictions");
    }

    [Fact]
    public void AddCompliance_Folder_LoadsThePacksInItAndNoOther()
    {
        _folder.Write("terms/pack.json", ExamplePacks.Terms());
        _folder.Write("policy/pack.json", ExamplePacks.Policy());

        var verdict = Evaluator(o => o.AddFolder(_folder.Path)).Evaluate(new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free });

        verdict.Packs.Select(pack => pack.Id).Should().Equal("example", "house");
        verdict.Decision.Should().Be(Decision.Prohibited);
    }

    [Fact]
    public void AddCompliance_Stream_IsOpenedOnceAndClosed()
    {
        var opened = new List<Stream>();
        var evaluator = Evaluator(o => o.AddStream("terms", () =>
        {
            opened.Add(ExamplePacks.Open(ExamplePacks.Terms()));
            return opened[^1];
        }));

        evaluator.Evaluate(new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free }).Decision.Should().Be(Decision.Permitted);
        opened.Should().ContainSingle().Which.CanRead.Should().BeFalse();
    }

    [Fact]
    public void AddCompliance_ShippedPacksAndPolicyFolder_ThePolicyForbidsWhatTheVendorGrants()
    {
        _folder.Write("pack.json", ExamplePacks.Policy());

        var verdict = Evaluator(o => o.AddEmbeddedPacks().AddFolder(_folder.Path)).Evaluate(ImageTraining);

        verdict.Findings.Where(finding => finding.Status == FindingStatus.Applies && finding.Modality == Modality.Prohibition && finding.Bearer == Bearer.Customer)
            .Select(finding => finding.Rule)
            .Should().Contain(["house/no-free-plans", "mistral/output-restrictions.competing-image-model"]);
    }

    [Fact]
    public void AddCompliance_CalledTwice_AddsToTheSameRuleSet()
    {
        _folder.Write("pack.json", ExamplePacks.Policy());
        using var provider = new ServiceCollection()
            .AddCompliance(o => o.AddEmbeddedPacks())
            .AddCompliance(o => o.AddEmbeddedPacks().AddFolder(_folder.Path))
            .BuildServiceProvider();

        provider.GetServices<IComplianceEvaluator>().Should().ContainSingle();
        provider.GetRequiredService<IComplianceEvaluator>().Evaluate(ImageTraining).Packs.Select(pack => pack.Id).Should().Contain(["house", "mistral"]);
    }

    [Fact]
    public void Configure_ComplianceOptions_AreTheOptionsInUse()
    {
        _folder.Write("pack.json", ExamplePacks.Terms());
        using var provider = new ServiceCollection()
            .AddCompliance()
            .Configure<ComplianceOptions>(o => o.AddFolder(_folder.Path))
            .BuildServiceProvider();

        provider.GetRequiredService<IComplianceEvaluator>().Evaluate(new()).Packs.Should().ContainSingle(pack => pack.Id == "example");
    }

    [Fact]
    public void AddCompliance_PolicyAlone_WarnsThatNothingCanBePermitted()
    {
        _folder.Write("pack.json", ExamplePacks.Policy());
        using var log = new LogBook();
        using var provider = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .AddCompliance(o => o.AddFolder(_folder.Path))
            .BuildServiceProvider();

        provider.GetRequiredService<IComplianceEvaluator>();

        log.Messages(LogLevel.Warning).Should().ContainSingle().Which.Should().Contain("AddEmbeddedPacks()");
    }

    [Fact]
    public void Evaluate_NoDayGiven_AsksAboutTheTimeProvidersDay()
    {
        _folder.Write("pack.json", ExamplePacks.Terms());
        using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new(2025, 6, 30, 23, 59, 0, TimeSpan.Zero)))
            .AddCompliance(o => o.AddFolder(_folder.Path))
            .BuildServiceProvider();
        var evaluator = provider.GetRequiredService<IComplianceEvaluator>();
        var useCase = new UseCase { Vendor = ExamplePacks.Vendor };

        evaluator.Evaluate(useCase).AsOf.Should().Be(new DateOnly(2025, 6, 30));
        evaluator.Evaluate(useCase).GovernedBy.Should().Equal("example/terms@2025-01-01");
        evaluator.Evaluate(useCase, new(2026, 1, 1)).GovernedBy.Should().Equal("example/terms@2026-01-01");
        evaluator.Evaluate(useCase.With("tier", "free"), asOf: null).AsOf.Should().Be(new DateOnly(2025, 6, 30));
    }

    [Fact]
    public async Task StartAsync_FaultyPacks_FailsTheHostWithEveryFault()
    {
        var path = _folder.Write("pack.json", ExamplePacks.Faulty()).Replace('\\', '/');
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddCompliance(o => o.AddFolder(_folder.Path));
        using var host = builder.Build();

        var failure = (await host.Invoking(it => it.StartAsync()).Should().ThrowAsync<RulePackException>()).Which;

        failure.Diagnostics.Select(fault => (fault.Code, fault.At.File, fault.At.Line)).Should().Equal(("CR012", path, 5), ("CR039", path, 6));
        failure.Message.Should().Contain($"{path}(5,").And.Contain($"{path}(6,").And.Contain("did you mean \"tier\"?");
    }

    [Fact]
    public async Task StartAsync_GoodPacks_StartsTheHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddCompliance();
        using var host = builder.Build();

        await host.StartAsync();

        host.Services.GetRequiredService<IComplianceEvaluator>().Evaluate(ImageTraining).Decision.Should().Be(Decision.Prohibited);
        await host.StopAsync();
    }

    [Fact]
    public void GetRequiredService_FaultyPacksWithoutAHost_Throws()
    {
        _folder.Write("pack.json", ExamplePacks.Faulty());

        var resolving = () => Evaluator(o => o.AddFolder(_folder.Path));

        resolving.Should().Throw<RulePackException>().Which.Diagnostics.Should().HaveCount(2);
    }

    [Fact]
    public void GetRequiredService_FolderThatIsNotThere_SaysWhereItLooked()
    {
        var resolving = () => Evaluator(o => o.AddFolder("no-such-folder"));

        resolving.Should().Throw<RulePackException>().WithMessage($"*{Directory.GetCurrentDirectory().Replace('\\', '/')}/no-such-folder: error CR001: *");
    }

    [Fact]
    public void AddFolder_RelativeUnderAHost_IsInItsContentRoot()
    {
        _folder.Write("policy/pack.json", ExamplePacks.Terms());
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = _folder.Path });
        builder.Services.AddCompliance(o => o.AddFolder("policy")).AddCompliance("named", o => o.AddFolder("policy"));
        using var host = builder.Build();

        host.Services.GetRequiredService<IComplianceEvaluator>().Evaluate(new()).Packs.Should().ContainSingle(pack => pack.Id == "example");
        host.Services.GetRequiredKeyedService<IComplianceEvaluator>("named").Evaluate(new()).Packs.Should().ContainSingle(pack => pack.Id == "example");
    }

    [Theory]
    [InlineData("teir", "free", "CR101: unknown fact \"teir\"; did you mean \"tier\"?")]
    [InlineData("tier", "fre", "CR102: fact \"tier\" has no value \"fre\"; did you mean \"free\"?")]
    [InlineData("purpose", "model-trainning", "CR102: fact \"purpose\" has no value \"model-trainning\"; did you mean \"model-training\"?")]
    public void Evaluate_UnknownNameOrValue_ThrowsNamingTheNearest(string fact, string value, string fault)
    {
        var evaluating = () => Evaluator().Evaluate(ImageTraining.With(fact, value));

        var thrown = evaluating.Should().Throw<InvalidUseCaseException>().Which;
        thrown.Faults.Should().Equal(fault);
        thrown.Message.Should().Be(fault);
    }

    [Fact]
    public void Evaluate_SeveralFaults_ThrowsWithAll()
    {
        var evaluating = () => Evaluator().Evaluate(new() { Vendor = "mistrall", ["userAge"] = "twelve", ["colour"] = "red" });

        evaluating.Should().Throw<InvalidUseCaseException>().Which.Faults.Should().HaveCount(3);
    }

    [Fact]
    public void Evaluate_NoUseCase_IsTheCallersMistake()
    {
        var evaluating = () => Evaluator().Evaluate(null!);

        evaluating.Should().Throw<ArgumentNullException>();
    }

    private static IComplianceEvaluator Evaluator(Action<ComplianceOptions>? configure = null)
    {
        using var provider = new ServiceCollection().AddCompliance(configure).BuildServiceProvider();
        return provider.GetRequiredService<IComplianceEvaluator>();
    }
}
