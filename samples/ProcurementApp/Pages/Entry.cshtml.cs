using System.Globalization;
using Compliance;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProcurementApp.Accounts;
using ProcurementApp.Inbox;
using ProcurementApp.Requests;

namespace ProcurementApp.Pages;

/// <summary>A request with its verdict and approvals. An approval's number leads to its request.</summary>
internal sealed class EntryModel(RequestDesk desk, TermsWatch watch) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Number { get; set; }

    public RequestStatus Status { get; private set; } = null!;

    /// <summary>The verdict of today where there is something to approve; null where an approval holds.</summary>
    public Verdict? Verdict { get; private set; }

    public DateOnly Today => desk.Today;

    public bool MayApprove => User.IsInRole(Roles.Approver) && Verdict is { } verdict && RequestDesk.IsApprovable(verdict)
        && !string.Equals(Status.Request.By, User.Identity?.Name, StringComparison.Ordinal);

    /// <summary>Before any handler: nobody gets to what they may not see, whatever they send.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (desk.Find(User, Number) is { } status)
        {
            Status = status;
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet() => Verdict = Status.Holding(desk.Today) is null ? desk.Judge(Status.Request) : null;

    public async Task<IActionResult> OnPostApproveAsync(string? until, string? conditions, string? read)
    {
        if (!User.IsInRole(Roles.Approver))
        {
            return Forbid();
        }

        DateOnly? day = DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        var lines = (conditions ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        await desk.ApproveAsync(Status, User.Identity!.Name!, day, lines, read ?? "");

        // How it stands now is what later changes are held against.
        await watch.LookAsync();
        return RedirectToPage(new { Number });
    }

    public IActionResult OnPostRevoke(long approval)
    {
        if (!User.IsInRole(Roles.Approver))
        {
            return Forbid();
        }

        if (Status.Approvals.All(known => known.Sequence != approval))
        {
            return NotFound();
        }

        desk.Revoke(approval, User.Identity!.Name!);
        return RedirectToPage(new { Number });
    }
}
