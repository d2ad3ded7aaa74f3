using Compliance.Register;
using Compliance.Tests.Cli;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Compliance.Tests.Register;

public sealed class RecordingTests
{
    private static readonly UseCase Use = Registers.Verdict().UseCase;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Evaluate_WithARegister_IsRecorded(bool writesThrough)
    {
        using var registers = new Registers();
        using (var host = Host(registers, options => options.WritesThrough = writesThrough))
        {
            await host.StartAsync();
            var evaluator = host.Services.GetRequiredService<IComplianceEvaluator>();
            evaluator.Evaluate(Use, Today.Day);
            evaluator.Evaluate(Registers.Verdict("second").UseCase, Today.Day);
            await host.StopAsync();
        }

        using var register = registers.Open(mustExist: true);
        register.Entries(EntryKind.Verdict).Select(entry => entry.Verdict!.Id).Should().Equal(null, "second");
        register.Get(1).Settings.Should().Be(new EntrySettings(Strict: true, 90, 180));
        register.Replay([new Rules.Loading.FolderPackSource(TestFiles.Path("packs"))]).IsSame.Should().BeTrue("how it was evaluated is recorded too");
    }

    /// <summary>While the register is held by another program verdicts wait, and none is lost.</summary>
    [Fact]
    public async Task Evaluate_WhileTheRegisterIsHeld_IsRecordedLater()
    {
        using var registers = new Registers().Filled();
        using var host = Host(registers, options => options.Patience = TimeSpan.FromMilliseconds(20));
        await host.StartAsync();
        host.Services.GetRequiredService<ComplianceRegister>().Head.Sequence.Should().Be(4);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={registers.File};Pooling=False"))
        {
            connection.Open();
            using var transaction = connection.BeginTransaction();
            host.Services.GetRequiredService<IComplianceEvaluator>().Evaluate(Use, Today.Day);
        }

        await host.StopAsync();

        host.Services.GetRequiredService<ComplianceRegister>().Head.Sequence.Should().Be(5);
    }

    private static IHost Host(Registers registers, Action<ComplianceRegisterOptions> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddCompliance(options =>
        {
            options.AddFolder(TestFiles.Path("packs"));
            options.Strict = true;
        });
        builder.Services.AddComplianceRegister(registers.File, configure);
        return builder.Build();
    }
}
