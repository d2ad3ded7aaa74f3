using Compliance;
using Compliance.RulesEngine;
using Compliance.Testing;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProcurementRules;
using Xunit;

namespace ProcurementRules.Tests;

/// <summary>What becomes of the shop's orders, from the row in its table to the approval.</summary>
public sealed class OrderTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 1, 15);

    private IHost _host = null!;

    public async Task InitializeAsync() => _host = await Shop.OpenAsync();

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task OfficeWork_OnAPlanThatDoesNotTrain_IsApproved()
    {
        var judgement = await Judge("2026-001");

        judgement.Verdict.Should().BePermitted().And.NotHaveExposure("training-on-customer-data").And.HaveNoConflicts();
        judgement.Described.NotKnown.Should().BeEmpty();
        judgement.Outcome.Should().Be("approved");
    }

    [Fact]
    public async Task ARivalImageModel_IsRejected_CitingTheClause()
    {
        var judgement = await Judge("2026-002");

        judgement.Verdict.Should().BeProhibited().Citing("mistral/commercial-terms", "3.3/a");
        judgement.Outcome.Should().Be("rejected");
    }

    /// <summary>A box that nobody has ticked is a question, never a no.</summary>
    [Fact]
    public async Task AnUnansweredQuestion_GoesToTheLawyers_AndIsAsked()
    {
        var judgement = await Judge("2026-003");

        judgement.Described.UseCase["competesWithVendor"].Should().Be(FactValue.Unknown);
        judgement.Described.NotKnown.Should().ContainSingle().Which.Cause.Should().Be("order.IsRival is null");
        judgement.Verdict.Should().BeUndetermined().AskingFor("competesWithVendor");
        judgement.Outcome.Should().Be("to be looked at");
    }

    [Fact]
    public async Task AnIncompleteForm_SaysWhatIsMissing()
    {
        var judgement = await Judge("2026-004");

        judgement.Described.NotKnown.Select(unknown => unknown.Fact).Should().BeEquivalentTo("jurisdiction", "personalData");
        judgement.Described.UseCase["dataClassification"].Should().Be(FactValue.Text("restricted"));
        judgement.Outcome.Should().Be("to be looked at");
    }

    [Fact]
    public async Task APrivateAccount_IsRejected_WhateverTheVendorMayDoWithIt()
    {
        var judgement = await Judge("2026-005");

        judgement.Verdict.Should().BeProhibited().Citing("mistral/terms-of-service");
        judgement.Verdict.PossibleExposureFindings.Should().Contain(finding => finding.Topic == "training-on-customer-data");
        judgement.Outcome.Should().Be("rejected");
    }

    [Fact]
    public async Task AnOrder_ThatIsCompleted_IsJudgedAnew()
    {
        await using (var context = await Database.CreateDbContextAsync())
        {
            (await context.Orders.SingleAsync(order => order.Number == "2026-003")).IsRival = false;
            await context.SaveChangesAsync();
        }

        (await Judge("2026-003")).Described.UseCase["competesWithVendor"].Should().Be(FactValue.False);
    }

    /// <summary>A workflow that is changed in its table is followed; a faulty one is refused, and the last good one stays.</summary>
    [Fact]
    public async Task AChangedWorkflow_IsFollowed_AndAFaultyOneIsNot()
    {
        var facts = _host.Services.GetRequiredService<IFactSource>();

        await Write("order-rival", "order.Contry == \"FR\"");
        await Until(() => !facts.State.IsUpToDate);
        facts.State.LastFaults.Should().ContainSingle().Which.Code.Should().Be("CR520");
        (await Judge("2026-001")).Outcome.Should().Be("approved");

        await Write("order-rival", "order.Number == \"2026-001\"");
        await Until(() => facts.State.IsUpToDate);
        (await Judge("2026-001")).Described.UseCase["competesWithVendor"].Should().Be(FactValue.True);
    }

    private IDbContextFactory<ShopContext> Database => _host.Services.GetRequiredService<IDbContextFactory<ShopContext>>();

    private async Task<Judgement> Judge(string number) =>
        (await _host.Services.GetRequiredService<Procurement>().JudgeAsync(Day)).Single(judgement => judgement.Order.Number == number);

    private async Task Write(string rule, string expression)
    {
        await using var context = await Database.CreateDbContextAsync();
        (await context.Rules.SingleAsync(row => row.RuleName == rule)).Expression = expression;
        await context.SaveChangesAsync();
        _host.Services.GetRequiredService<WorkflowTables>().Changed();
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var tries = 0; !condition() && tries < 600; tries++)
        {
            await Task.Delay(50);
        }

        condition().Should().BeTrue();
    }
}
