using System.Text.Json;
using System.Xml.Linq;
using Compliance.Cli;
using Compliance.Register;
using Compliance.Rules.Hosting;
using Compliance.Tests.Cli;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Register;

public sealed class WatchTests
{
    private static readonly DateOnly June2025 = new(2025, 6, 1);

    private static readonly Lazy<ComplianceEngine> Mistral = new(() => ComplianceEngine.Load(options => options.AddFolder(Repository.PathOf("rules/mistral")), Today.Clock));

    private static readonly UseCase Chat = new()
    {
        Id = "chat",
        Vendor = "mistral",
        Product = "le-chat",
        Tier = Tiers.Free,
        CustomerType = CustomerTypes.Consumer,
        Jurisdiction = "FR",
        Purpose = [Purposes.PersonalUse],
        Material = ["input", "output"],
        PersonalData = [],
        TrainingOptOut = false,
    };

    private static readonly UseCase Product = new()
    {
        Id = "product",
        Vendor = "mistral",
        Product = "la-plateforme",
        Tier = Tiers.ApiPaid,
        CustomerType = CustomerTypes.Business,
        Jurisdiction = "FR",
        Purpose = [Purposes.CommercialProduct],
        Material = ["output"],
        OutputType = ["text"],
        PersonalData = [],
        CompetesWithVendor = false,
        TrainingOptOut = true,
    };

    /// <summary>
    /// Two approvals of June 2025 through fifteen months of the vendor's texts: each run raises exactly those of which decision, duties or exposures are others than on the
    /// day of the run before.
    /// </summary>
    [Fact]
    public void Watch_OnMistralsHistory_RaisesEachFlipOnItsRun()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Chat);
        Approve(register, Product);
        register.Watch(Mistral.Value, June2025).Should().BeEquivalentTo(new { IsBaseline = true, HasRaised = false, Watched = 2 });
        register.Keep(register.Watch(Mistral.Value, June2025));
        var runs = 0;
        var before = June2025;
        for (var day = June2025.AddDays(61); day < new DateOnly(2026, 9, 1); day = day.AddDays(61))
        {
            var report = register.Watch(Mistral.Value, day);
            register.Keep(report);

            report.Raised.Where(raised => !raised.Title.Contains("text gone stale", StringComparison.Ordinal)).Select(raised => raised.Id)
                .Should().Equal(new[] { Chat, Product }.Where(use => Differs(use, before, day)).Select(use => use.Id), "on {0}", IsoDate.Format(day));
            runs += report.HasRaised ? 1 : 0;
            before = day;
        }

        runs.Should().BeGreaterThan(2);
        register.Watch(Mistral.Value, before).HasRaised.Should().BeFalse("what was raised is not raised again");
        register.Verify().IsIntact.Should().BeTrue();
        var feed = XDocument.Parse(register.Watch(Mistral.Value, before).ToAtom());
        feed.Root!.Elements().Count(element => element.Name.LocalName == "entry").Should().BeGreaterThan(2, "a feed holds what was raised before");
    }

    [Fact]
    public void Watch_FirstRunOnAnApprovalThatFlipped_RaisesNothingAndSaysSo()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Product);

        var report = register.Watch(Mistral.Value, new(2026, 8, 1));

        report.HasRaised.Should().BeFalse();
        report.Notes.Should().ContainSingle().Which.Should().StartWith("Not as it was approved: Approval 2 (product)");
        report.ToText().Should().Contain("A first run");
    }

    /// <summary>An approval after the first run is held against the verdict that it was approved on.</summary>
    [Fact]
    public void Watch_ApprovalSinceTheFirstRun_IsHeldAgainstItsOwnVerdict()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Chat);
        register.Keep(register.Watch(Mistral.Value, June2025));
        Approve(register, Product);

        register.Watch(Mistral.Value, new(2026, 8, 1)).Raised.Select(raised => raised.Id).Should().Contain("product");
    }

    [Fact]
    public void Watch_ApprovalThatEnds_IsRaisedOnceBeforeAndOnceAfter()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Chat, June2025.AddDays(40));
        List<(int Days, string Title)> told = [];
        foreach (var days in new[] { 0, 5, 11, 12, 40, 41, 42, 400 })
        {
            var report = register.Watch(Mistral.Value, June2025.AddDays(days));
            register.Keep(report);
            told.AddRange(report.Raised.Where(raised => raised.Title.Contains("end", StringComparison.Ordinal) || raised.Lines.Any(line => line.StartsWith("end", StringComparison.Ordinal))).Select(raised => (days, raised.Title)));
        }

        told.Select(one => one.Days).Should().Equal(11, 41);
        told[0].Title.Should().Be("Approval 2 (chat): ends on 2025-07-11, in 29 days");
        told[1].Title.Should().Be("Approval 2 (chat): ended on 2025-07-11");
    }

    [Fact]
    public void Watch_OfTextsLongNotSeen_RaisesThem()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Chat);
        register.Keep(register.Watch(Mistral.Value, June2025));

        var report = register.Watch(Mistral.Value, new(2028, 1, 1));

        report.Raised.Should().ContainSingle().Which.Lines.Should().Contain(line => line.StartsWith("text gone stale: mistral/", StringComparison.Ordinal));
    }

    [Fact]
    public void Watch_RevokedApproval_IsNotLookedAt()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Chat);
        register.Keep(register.Watch(Mistral.Value, June2025));
        register.Add(EntryDraft.ForRevocation(2, "Grace Example"));

        register.Watch(Mistral.Value, new(2026, 8, 1)).Should().BeEquivalentTo(new { Watched = 0, HasRaised = false });
    }

    /// <summary>Packs that no longer know a fact judge nothing: that is raised, and the baseline stays.</summary>
    [Fact]
    public void Watch_UseThatThePacksNoLongerKnow_IsRaisedUntilTheyDo()
    {
        using var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Chat);
        register.Keep(register.Watch(Mistral.Value, June2025));
        var others = ComplianceEngine.Load(options => options.AddFolder(TestFiles.Path("packs")), Today.Clock);

        for (var run = 0; run < 2; run++)
        {
            var report = register.Watch(others, June2025.AddDays(1));
            register.Keep(report);
            report.Raised.Should().ContainSingle().Which.Title.Should().StartWith("Approval 2 (chat): cannot be judged any more");
        }

        register.Watch(Mistral.Value, June2025.AddDays(1)).HasRaised.Should().BeFalse();
    }

    [Fact]
    public async Task Command_InEveryFormat_SaysTheSameAndNotesOnlyWhatWasTold()
    {
        using var registers = new Registers();
        using (var register = registers.Open())
        {
            Approve(register, Product);
            register.Keep(register.Watch(Mistral.Value, June2025));
        }

        string[] run = ["watch", "--register", registers.File, "--rules", Repository.PathOf("rules/mistral"), "--as-of", "2026-08-01"];
        foreach (var format in new[] { "text", "markdown", "html", "atom", "json" })
        {
            var result = await CliRunner.RunBareAsync([.. run, "--format", format, "--dry-run"]);
            result.Should().BeEquivalentTo(new { ExitCode = 1, Error = "" });
            result.Output.Should().Contain("Approval 2").And.NotContain("Grace", "no person is named");
        }

        var json = JsonDocument.Parse((await CliRunner.RunBareAsync([.. run, "--format", "json", "--dry-run"])).Output).RootElement.GetProperty("raised")[0];
        json.GetProperty("change").GetProperty("since").GetString().Should().Be("2025-06-01");
        var broken = await CliRunner.RunBareAsync([.. run, "--rules", TestFiles.Path("broken")]);
        broken.Should().BeEquivalentTo(new { ExitCode = 2, Output = "" });
        var unreachable = await CliRunner.RunBareAsync([.. run, "--webhook", "http://127.0.0.1:1/", "--webhook-secret-file", Repository.PathOf("LICENSE")]);
        unreachable.ExitCode.Should().Be(2);
        unreachable.Error.Should().Contain("CR635");

        (await CliRunner.RunBareAsync(run)).ExitCode.Should().Be(1, "what could not be told is told again");
        (await CliRunner.RunBareAsync(run)).ExitCode.Should().Be(0, "what was told is noted");
    }

    [Fact]
    public async Task Command_WithAWebhook_SignsWhatItSends()
    {
        using var registers = new Registers();
        using (var register = registers.Open())
        {
            Approve(register, Product);
            register.Keep(register.Watch(Mistral.Value, June2025));
        }

        var secret = Path.Combine(registers.Folder, "secret.txt");
        await File.WriteAllTextAsync(secret, "a key that nobody knows\n");
        await using var receiver = new WebhookReceiver();

        var result = await CliRunner.RunBareAsync(
            "watch", "--register", registers.File, "--rules", Repository.PathOf("rules/mistral"), "--as-of", "2026-08-01", "--format", "json", "--webhook", receiver.Address, "--webhook-secret-file", secret);

        result.ExitCode.Should().Be(1, result.Error);
        var (headers, body) = await receiver.Received;
        (body + "\n").ReplaceLineEndings("\n").TrimEnd().Should().Be(result.Output.TrimEnd());
        headers["X-Compliance-Signature"].Should().Be(Signature(headers["X-Compliance-Timestamp"], body));
    }

    /// <summary>The pages' own watch tells the same webhook, and notes what it took.</summary>
    [Fact]
    public async Task Serve_WithAWebhook_SignsWhatItsWatchRaises()
    {
        using var registers = Moved();
        var secret = Path.Combine(registers.Folder, "secret.txt");
        await File.WriteAllTextAsync(secret, "a key that nobody knows\n");
        await using var receiver = new WebhookReceiver();
        await using var served = new Served(registers.File, receiver.Address, secret);

        var (headers, body) = await receiver.Received;

        Eventually.Holds(() => Noted(registers) == 2, "what was told is noted");
        body.Should().Contain("\"product\"");
        headers["X-Compliance-Signature"].Should().Be(Signature(headers["X-Compliance-Timestamp"], body));
        (await served.EndAsync()).Should().Be(0, served.Messages);
    }

    /// <summary>What the webhook does not take is not noted, so that it is raised again.</summary>
    [Fact]
    public async Task Serve_WebhookThatIsNotThere_SaysSoAndNotesNothing()
    {
        using var registers = Moved();
        await using var served = new Served(registers.File, "http://127.0.0.1:1/", Repository.PathOf("LICENSE"));

        Eventually.Holds(() => served.Messages.Contains("CR635", StringComparison.Ordinal), "it says so");

        (await served.EndAsync()).Should().Be(0, served.Messages);
        Noted(registers).Should().Be(1);
        served.Messages.Should().NotContain("The inbox has it");
    }

    [Theory]
    [InlineData("--webhook", "http://127.0.0.1:1/")]
    [InlineData("--webhook", "http://127.0.0.1:1/", "--webhook-secret-file", "LICENSE")]
    public async Task Serve_WebhookWithoutKeyOrRegister_IsRefused(params string[] options)
    {
        var result = await CliRunner.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. options.Select(option => option == "LICENSE" ? Repository.PathOf(option) : option)]);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("CR115");
    }

    /// <summary>In a program that runs, an hour that passes is enough, and what cannot be told is told again.</summary>
    [Fact]
    public async Task WatchEvery_AsTimePasses_TellsAndNotes()
    {
        using var registers = new Registers();
        using (var register = registers.Open())
        {
            Approve(register, Product);
        }

        var clock = new FakeTimeProvider(new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero));
        List<WatchReport> told = [];
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddCompliance(options =>
        {
            options.ReloadOnChange = false;
            options.AddFolder(Repository.PathOf("rules/mistral"));
        });
        builder.Services.AddComplianceRegister(registers.File, options =>
        {
            options.RecordsVerdicts = false;
            options.WatchEvery = TimeSpan.FromHours(1);
            options.Raised = report =>
            {
                lock (told)
                {
                    told.Add(report);
                    if (told.Count == 1)
                    {
                        throw new InvalidOperationException("nobody is there");
                    }
                }
            };
        });
        using var host = builder.Build();
        await host.StartAsync();
        var watched = host.Services.GetRequiredService<ComplianceRegister>();
        Eventually.Holds(() => watched.Entries(EntryKind.Baseline).Any(), "the first run is a baseline");
        clock.Advance(TimeSpan.FromDays(420));
        Eventually.Holds(() => Told(told) == 1);
        clock.Advance(TimeSpan.FromHours(1));
        Eventually.Holds(() => Told(told) == 2);
        Eventually.Holds(() => watched.Entries(EntryKind.Baseline).Count() == 2);
        await host.StopAsync();

        told.Should().OnlyContain(report => report.Raised.Single().Id == "product");
    }

    private static string Signature(string time, string body) =>
        $"sha256={Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("a key that nobody knows"u8.ToArray(), System.Text.Encoding.UTF8.GetBytes($"{time}.{body}")))}";

    /// <summary>An approval of June 2025 with its baseline; by August 2026 it comes out otherwise.</summary>
    private static Registers Moved()
    {
        var registers = new Registers();
        using var register = registers.Open();
        Approve(register, Product);
        register.Keep(register.Watch(Mistral.Value, June2025));
        return registers;
    }

    private static int Noted(Registers registers)
    {
        using var register = registers.Open();
        return register.Entries(EntryKind.Baseline).Count();
    }

    private static int Told(List<WatchReport> told)
    {
        lock (told)
        {
            return told.Count;
        }
    }

    private static void Approve(ComplianceRegister register, UseCase useCase, DateOnly? until = null)
    {
        var verdict = Mistral.Value.Evaluator.Evaluate(useCase, June2025);
        var request = register.Add(EntryDraft.ForRequest(verdict));
        register.Add(EntryDraft.ForApproval(request.Sequence, verdict, "Grace Example", until));
    }

    /// <summary>Whether decision, duties or exposures differ between two days, read off the findings one by one.</summary>
    private static bool Differs(UseCase useCase, DateOnly before, DateOnly after)
    {
        var (was, now) = (Mistral.Value.Evaluator.Evaluate(useCase, before), Mistral.Value.Evaluator.Evaluate(useCase, after));
        return !was.PossibleDecisions.SequenceEqual(now.PossibleDecisions) || !Counting(was).SetEquals(Counting(now));
    }

    private static HashSet<string> Counting(Verdict verdict) =>
        [.. verdict.Findings.Where(finding => finding is { Bearer: Bearer.Customer, Modality: Modality.Obligation } or { Bearer: Bearer.Vendor, Modality: Modality.Permission })
            .Where(finding => finding.Status is FindingStatus.Applies or FindingStatus.MayApply && finding.Fulfilment != Fulfilment.Fulfilled)
            .Select(finding => $"{finding.Rule} {finding.Status} {finding.Fulfilment == Fulfilment.Unknown}")];

    /// <summary><c>compliance serve</c> in this process, on a day in August 2026, until it is ended.</summary>
    private sealed class Served : IAsyncDisposable
    {
        private readonly StringWriter _error = new();
        private readonly TextWriter _gate;
        private readonly CliHost _host;
        private readonly CancellationTokenSource _stop = new();
        private readonly Task<int> _serving;

        public Served(string register, string webhook, string secret)
        {
            _gate = TextWriter.Synchronized(_error);
            _host = new() { Input = Stream.Null, Output = new(Stream.Null), Error = _gate, Clock = new FakeTimeProvider(new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero)), Stop = _stop.Token };
            _serving = CommandLine.RunAsync(
                ["serve", "--urls", "http://127.0.0.1:0", "--register", register, "--rules", Repository.PathOf("rules/mistral"), "--webhook", webhook, "--webhook-secret-file", secret], _host);
        }

        /// <summary>What it said so far.</summary>
        public string Messages
        {
            get
            {
                lock (_gate)
                {
                    return _error.ToString();
                }
            }
        }

        public async Task<int> EndAsync()
        {
            await _stop.CancelAsync();
            return await _serving;
        }

        public async ValueTask DisposeAsync()
        {
            await EndAsync();
            _host.Dispose();
            _stop.Dispose();
            await _gate.DisposeAsync();
            await _error.DisposeAsync();
        }
    }
}
