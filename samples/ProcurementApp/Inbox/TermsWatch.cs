using System.Data.Common;
using Compliance.Register;
using Compliance.Rules.Hosting;
using Microsoft.EntityFrameworkCore;
using ProcurementApp.Storage;

namespace ProcurementApp.Inbox;

/// <summary>Holds what was approved against the terms as they are: when the application starts, when packs changed, when a day passed, and when somebody asks for it.</summary>
internal sealed partial class TermsWatch(
    ComplianceRegister register,
    IComplianceState packs,
    IDbContextFactory<ShopContext> database,
    Places places,
    TimeProvider clock,
    ILogger<TermsWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private string _lookedAt = "";

    /// <summary>Looks now.</summary>
    /// <returns>Whether it could; packs with faults raise nothing but their faults.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            _lookedAt = Now();
            if (register.Approvals().Count == 0)
            {
                return true;
            }

            var report = register.Watch(ComplianceEngine.Load(places.AddPacks, clock), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            await PutAsync(report);

            // Only once it is in the inbox: what is noted in the register is not raised again.
            register.Keep(report);
            return true;
        }
        catch (Exception exception) when (exception is RulePackException or RegisterException or DbException or DbUpdateException)
        {
            _lookedAt = "";
            NotLooked(logger, exception);
            return false;
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _one.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            if (_lookedAt != Now())
            {
                await LookAsync(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PutAsync(WatchReport report)
    {
        await using var context = await database.CreateDbContextAsync();
        var known = await context.Inbox.Where(item => item.Day == report.Day).Select(item => new { item.Approval, item.Title }).ToListAsync();
        List<InboxItem> items =
        [
            .. report.Raised.Select(raised => new InboxItem { Day = report.Day, Approval = raised.Approval, Title = raised.Title, Lines = string.Join('\n', raised.Lines) }),
            .. report.Notes.Select(note => new InboxItem { Day = report.Day, Title = note }),
        ];
        context.Inbox.AddRange(items.Where(item => !known.Exists(other => other.Approval == item.Approval && other.Title == item.Title)));
        await context.SaveChangesAsync();
    }

    /// <summary>The day and the packs.</summary>
    private string Now() => $"{clock.GetUtcNow():yyyy-MM-dd} {string.Join(' ', packs.Current.Packs.Select(pack => pack.Sha256))}";

    [LoggerMessage(Level = LogLevel.Error, Message = "The terms were not looked at; nothing was raised")]
    private static partial void NotLooked(ILogger logger, Exception exception);
}
