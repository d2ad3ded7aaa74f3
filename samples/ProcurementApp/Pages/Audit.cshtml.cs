using Compliance.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProcurementApp.Accounts;

namespace ProcurementApp.Pages;

/// <summary>The register from end to end, and whether it is as it was written.</summary>
[Authorize(Roles = Roles.Auditor)]
internal sealed class AuditModel(ComplianceRegister register) : PageModel
{
    public RegisterVerification Verification { get; private set; } = null!;

    public IReadOnlyList<RegisterEntry> Entries { get; private set; } = [];

    public void OnGet()
    {
        Verification = register.Verify(cancellation: HttpContext.RequestAborted);
        Entries = Verification.IsIntact ? [.. register.Entries().Reverse()] : [];
    }
}
