using Compliance.Rules.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ProcurementApp.Accounts;
using ProcurementApp.Inbox;
using ProcurementApp.Requests;
using ProcurementApp.Storage;

namespace ProcurementApp.Pages;

/// <summary>What the watch raised: approvals that come out otherwise, end, or rest on texts gone stale.</summary>
[Authorize(Roles = Roles.Overseers)]
internal sealed class InboxModel(IDbContextFactory<ShopContext> database, IComplianceState packs, TermsWatch watch) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<InboxItem> Items { get; private set; } = [];

    /// <summary>Why the packs of today are not those that decide; null where they are.</summary>
    public string? Fault => packs.Current is { IsUpToDate: false, LastFault.Diagnostics: [var first, ..] } ? first.ToString() : null;

    /// <summary>What nobody has looked at comes first.</summary>
    public async Task OnGetAsync()
    {
        await using var context = await database.CreateDbContextAsync();
        Items = await context.Inbox.AsNoTracking().OrderBy(item => item.DoneBy != null).ThenByDescending(item => item.Id).Take(Most).ToListAsync();
    }

    public async Task<IActionResult> OnPostLookAsync()
    {
        if (!User.IsInRole(Roles.Approver))
        {
            return Forbid();
        }

        return await watch.LookAsync() ? RedirectToPage()
            : throw new RefusedException("PA08", "The packs have faults or a database does not answer, so that nothing was looked at", "See the log", StatusCodes.Status503ServiceUnavailable);
    }

    public async Task<IActionResult> OnPostDoneAsync(int item)
    {
        if (!User.IsInRole(Roles.Approver))
        {
            return Forbid();
        }

        await using var context = await database.CreateDbContextAsync();
        var name = User.Identity!.Name;
        await context.Inbox.Where(row => row.Id == item && row.DoneBy == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneBy, name));
        return RedirectToPage();
    }
}
