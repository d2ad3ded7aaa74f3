using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProcurementApp.Requests;

namespace ProcurementApp.Pages;

/// <summary>The requests that whoever is signed in may see.</summary>
internal sealed class IndexModel(RequestDesk desk) : PageModel
{
    public IReadOnlyList<RequestStatus> Requests { get; private set; } = [];

    public void OnGet() => Requests = desk.All(User);

    public string Stands(RequestStatus status) => status.Holding(desk.Today) is { } approval
        ? string.Create(CultureInfo.InvariantCulture, $"approved until {approval.Until:yyyy-MM-dd}")
        : status.Approvals.Count > 0 ? "approval ended" : "not approved";
}
