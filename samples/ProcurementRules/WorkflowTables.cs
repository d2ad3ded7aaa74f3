using Compliance.RulesEngine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using RulesEngine.Models;

namespace ProcurementRules;

/// <summary>The workflows of the database: those whose name starts with <c>facts-</c> say facts, the others are the shop's own.</summary>
internal sealed class WorkflowTables(IDbContextFactory<ShopContext> database) : IWorkflowSource, IDisposable
{
    private const string Facts = "facts-";

    private CancellationTokenSource _change = new();

    public string Name => "table Workflows";

    public WorkflowSourceContent Read() => new() { Workflows = [.. All().Where(workflow => workflow.WorkflowName.StartsWith(Facts, StringComparison.Ordinal))] };

    public IChangeToken Watch() => new CancellationChangeToken(Volatile.Read(ref _change).Token);

    /// <summary>The workflows that are no source of facts.</summary>
    public Workflow[] Others() => [.. All().Where(workflow => !workflow.WorkflowName.StartsWith(Facts, StringComparison.Ordinal))];

    /// <summary>To be called by whoever has written to the tables.</summary>
    public void Changed()
    {
        using var fired = Interlocked.Exchange(ref _change, new());
        fired.Cancel();
    }

    public void Dispose() => _change.Dispose();

    /// <summary>Every workflow. The tables keep no order, so rules come by name: what is read first must not be chance.</summary>
    private List<Workflow> All()
    {
        using var context = database.CreateDbContext();
        return
        [
            .. context.Workflows.AsNoTracking().AsSplitQuery()
                .Include(workflow => workflow.GlobalParams)
                .Include(workflow => workflow.Rules.OrderBy(rule => rule.RuleName)).ThenInclude(rule => rule.LocalParams)
                .Include(workflow => workflow.Rules).ThenInclude(rule => rule.Rules.OrderBy(nested => nested.RuleName)).ThenInclude(rule => rule.LocalParams)
                .OrderBy(workflow => workflow.WorkflowName),
        ];
    }
}
