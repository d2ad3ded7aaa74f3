using Compliance.Json;
using Compliance.RulesEngine;
using Compliance.Tests.Hosting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static Compliance.Tests.FactWorkflows.Shop;

namespace Compliance.Tests.FactWorkflows;

/// <summary>Workflows in an application: found, checked at start-up, followed while it runs.</summary>
public sealed class FactHostingTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly LogBook _log = new();

    public void Dispose()
    {
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void Files_OfAPattern_AFolder_OrAName_AreFound()
    {
        _folder.Write("facts/one.json", Named("one", Rule("order.Vip")));
        _folder.Write("facts/deep/two.json", Named("two", Output("order.Country")));
        _folder.Write("facts/.hidden.json", "no JSON");
        _folder.Write("facts/note.txt", "no JSON");

        Workflows("facts/*.json").Should().Equal("one");
        Workflows("facts/**/*.json").Should().BeEquivalentTo("one", "two");
        Workflows("facts").Should().Equal("one");
        Workflows("facts/deep/two.json").Should().Equal("two");
        Workflows("f*/one.json").Should().Equal("one");

        IReadOnlyList<string> Workflows(string pattern) => FactSource.Load(options => options.AddParameter<Order>("order").AddFiles(Path.Combine(_folder.Path, pattern)), Evaluator).State.Workflows;
    }

    [Theory]
    [InlineData("none/*.json", "CR001", "none/*.json: *")]
    [InlineData("facts/*.jsn", "CR501", "facts/*.jsn: *")]
    [InlineData("facts/none.json", "CR501", "facts/none.json: *")]
    [InlineData("facts/bad.json", "CR005", "facts/bad.json(1,2): *")]
    [InlineData("facts/b*.json", "CR005", "facts/bad.json(1,2): *")]
    [InlineData("facts", "CR005", "facts/bad.json(1,2): *")]
    [InlineData("facts/empty.jso", "CR001", "facts/empty.jso: *")]
    public void Files_ThatAreNotThereOrWrong_AreFaultsThatNameThem(string pattern, string code, string line)
    {
        _folder.Write("facts/bad.json", "no JSON");
        _folder.Write("facts/empty.jso", "");

        var fault = FluentActions.Invoking(() => FactSource.Load(options => options.AddParameter<Order>("order").AddFiles(Path.Combine(_folder.Path, pattern)), Evaluator))
            .Should().Throw<FactWorkflowException>().Which.Diagnostics.Should().ContainSingle().Subject;

        fault.Code.Should().Be(code);
        fault.ToString().Replace(_folder.Path.Replace('\\', '/') + "/", "").Should().Match(line);
    }

    [Fact]
    public async Task Host_WithFaultyWorkflows_DoesNotStart()
    {
        _folder.Write("facts/a.json", Named("a", Rule("order.Contry == \"FR\""), Rule("order.Vip", "nonsense", name: "s")));
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.Path });
        builder.Services.AddCompliance().AddFactWorkflows("facts/*.json", o => o.AddParameter<Order>("order"));
        using var host = builder.Build();

        (await FluentActions.Awaiting(() => host.StartAsync()).Should().ThrowAsync<FactWorkflowException>()).Which.Diagnostics.Select(fault => fault.Code).Should().BeEquivalentTo("CR520", "CR101");
    }

    [Fact]
    public async Task Host_StartsAndDescribes()
    {
        _folder.Write("facts/a.json", Named("a", Rule("order.Vip")));
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.Path });
        builder.Services.AddCompliance().AddFactWorkflows("facts/*.json", o => o.AddParameter<Order>("order"));
        using var host = builder.Build();
        await host.StartAsync();

        host.Services.GetRequiredService<IFactSource>().Describe(new Order { Vip = true }).UseCase["dpaSigned"].Should().Be(FactValue.True);
        await host.StopAsync();
    }

    [Fact]
    public void ChangedFile_TakesThePlaceOfTheOldOne_AndAFaultyOneDoesNot()
    {
        var path = _folder.Write("facts/a.json", Named("a", Rule("order.Vip")));
        using var provider = Provider(o => o.AddParameter<Order>("order").AddFiles(Path.Combine(_folder.Path, "facts/*.json")).ReloadDelay = TimeSpan.FromMilliseconds(20), TimeProvider.System);
        var facts = provider.GetRequiredService<IFactSource>();
        facts.Describe(new Order()).UseCase.ToString().Should().Be("dpaSigned=no");

        _folder.Write("facts/a.json", Named("a", Rule("order.Total == 0")));
        Eventually.Holds(() => facts.Describe(new Order()).UseCase.ToString() == "dpaSigned=yes");

        _folder.Write("facts/a.json", Named("a", Rule("order.Vipp")));
        Eventually.Holds(() => !facts.State.IsUpToDate);
        facts.Describe(new Order()).UseCase.ToString().Should().Be("dpaSigned=yes", "the last good workflows stay");
        facts.State.LastFaults.Should().ContainSingle().Which.Code.Should().Be("CR520");
        _log.Messages(LogLevel.Error).Should().Contain(message => message.Contains("error CR520")).And.Contain(message => message.Contains("stay in use"));

        File.Delete(path);
        _folder.Write("facts/b.json", Named("b", Rule("order.Vip")));
        Eventually.Holds(() => facts.State.IsUpToDate && facts.State.Workflows is ["b"]);
    }

    [Fact]
    public void Table_IsRead_FollowedAndMayFail()
    {
        using var table = new Table { Rows = [Named("t", Rule("order.Vip"))] };
        using var provider = Provider(o => o.AddParameter<Order>("order").AddSource(table), _clock);
        var facts = provider.GetRequiredService<IFactSource>();
        facts.Describe(new Order()).UseCase.ToString().Should().Be("dpaSigned=no");

        table.Rows = [Named("t", Rule("order.Vip")), Named("u", Output("order.Country"))];
        table.Change();
        _clock.Advance(TimeSpan.FromSeconds(1));
        facts.Describe(new Order { Country = "FR" }).UseCase.ToString().Should().Be("dpaSigned=no jurisdiction=FR");

        table.Failure = new InvalidOperationException("the database is away");
        table.Change();
        _clock.Advance(TimeSpan.FromSeconds(1));
        facts.Describe(new Order { Country = "FR" }).UseCase.ToString().Should().Be("dpaSigned=no jurisdiction=FR");
        facts.State.LastFaults.Should().ContainSingle().Which.ToString().Should().Contain("the database is away").And.Contain("CR001");

        table.Failure = null;
        table.Rows = [];
        table.Change();
        _clock.Advance(TimeSpan.FromSeconds(1));
        facts.State.LastFaults.Should().ContainSingle().Which.Code.Should().Be("CR501", "a table that is suddenly empty is no reason to say nothing");
    }

    [Fact]
    public void Source_OfTheContainer_IsTaken()
    {
        using var table = new Table { Rows = [Named("t", Rule("order.Vip"))] };
        var services = new ServiceCollection().AddSingleton(table);
        services.AddCompliance().AddFactWorkflows((o, provider) => o.AddParameter<Order>("order").AddSource(provider.GetRequiredService<Table>()));
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IFactSource>().State.Workflows.Should().Equal("t");
    }

    /// <summary>The facts are those of the packs in force: with packs that are loaded anew, workflows are checked anew.</summary>
    [Fact]
    public void ReloadedPacks_AreFollowed_AndAFactThatIsGoneKeepsTheLastGoodWorkflows()
    {
        _folder.Write("policy/pack.json", Policy("projectCode"));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(TimeProvider.System);
        services.AddCompliance(o => o.AddEmbeddedPacks().AddFolder(Path.Combine(_folder.Path, "policy")).ReloadDelay = TimeSpan.FromMilliseconds(20))
            .AddFactWorkflows(o => o.AddParameter<Order>("order").AddStream("s", () => new MemoryStream(SourceText.Of("s", Named("s", Rule("order.Vip", "projectCode"))).Bytes.ToArray())));
        using var provider = services.BuildServiceProvider();
        var (facts, evaluator) = (provider.GetRequiredService<IFactSource>(), provider.GetRequiredService<IComplianceEvaluator>());
        facts.Describe(new Order()).UseCase.ToString().Should().Be("projectCode=no");

        _folder.Write("policy/pack.json", Policy("projectSecret"));
        Eventually.Holds(() => evaluator.Vocabulary.Find("projectSecret") is not null);
        facts.Describe(new Order()).UseCase.ToString().Should().Be("projectCode=no");
        facts.State.IsUpToDate.Should().BeFalse();
        facts.State.LastFaults.Should().ContainSingle().Which.Code.Should().Be("CR101");
        FluentActions.Invoking(() => evaluator.Evaluate(facts.Describe(new Order()))).Should().Throw<InvalidUseCaseException>("what the packs no longer know is refused, not dropped");

        _folder.Write("policy/pack.json", Policy("projectCode"));
        Eventually.Holds(() => evaluator.Vocabulary.Find("projectCode") is not null);
        facts.Describe(new Order());
        facts.State.IsUpToDate.Should().BeTrue();
    }

    [Fact]
    public void WithoutAnEvaluator_TheMessageSaysWhatToCall()
    {
        using var provider = new ServiceCollection().AddFactWorkflows(o => o.AddParameter<Order>("order")).BuildServiceProvider();

        FluentActions.Invoking(() => provider.GetRequiredService<IFactSource>()).Should().Throw<InvalidOperationException>().WithMessage("*AddCompliance*");
    }

    /// <summary>A pack is data: nothing in it can name a workflow.</summary>
    [Theory]
    [InlineData("\"workflows\": [ \"facts/a.json\" ],")]
    [InlineData("\"Rules\": [ ],")]
    public void Pack_CannotNameAWorkflow(string property)
    {
        _folder.Write("policy/pack.json", Policy("projectCode").Replace("\"layer\"", property + " \"layer\"", StringComparison.Ordinal));

        FluentActions.Invoking(() => Compliance.Rules.Hosting.ComplianceEngine.Load(o => o.AddEmbeddedPacks().AddFolder(Path.Combine(_folder.Path, "policy"))))
            .Should().Throw<Compliance.Rules.Hosting.RulePackException>().Which.Diagnostics.Should().Contain(fault => fault.Code == "CR007");
    }

    private ServiceProvider Provider(Action<FactWorkflowOptions> configure, TimeProvider clock)
    {
        var services = new ServiceCollection().AddSingleton(clock).AddLogging(logging => logging.AddProvider(_log));
        services.AddCompliance().AddFactWorkflows(configure);
        return services.BuildServiceProvider();
    }

    private static string Named(string name, params string[] rules) => $$"""{ "WorkflowName": "{{name}}", "Rules": [ {{string.Join(", ", rules)}} ] }""";

    private static string Policy(string fact) => $$"""
        { "id": "acme", "version": "1.0.0", "format": 2, "layer": "organisation",
          "documents": [ { "id": "policy", "title": "Policy", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
          "vocabulary": { "facts": [ { "name": "{{fact}}", "type": "boolean", "question": "Is it?" } ] },
          "rules": [ { "id": "r", "title": "No", "bearer": "customer", "modality": "prohibition", "topic": "confidentiality", "severity": "low", "when": { "{{fact}}": true }, "cites": [ { "document": "policy", "clause": "1", "anchor": { "start": "no", "end": "no" } } ] } ] }
        """;

    private sealed class Table : IWorkflowSource, IDisposable
    {
        private CancellationTokenSource _change = new();

        public IReadOnlyList<string> Rows { get; set; } = [];

        public Exception? Failure { get; set; }

        public string Name => "table workflows";

        public WorkflowSourceContent Read() => Failure is null ? new() { Texts = [.. Rows.Select((row, i) => SourceText.Of($"row {i}", row))] } : throw Failure;

        public IChangeToken Watch() => new CancellationChangeToken(_change.Token);

        public void Dispose() => _change.Dispose();

        public void Change()
        {
            using var fired = _change;
            _change = new();
            fired.Cancel();
        }
    }
}
