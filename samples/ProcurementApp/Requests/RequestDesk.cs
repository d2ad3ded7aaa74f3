using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Compliance;
using Compliance.Register;
using ProcurementApp.Accounts;

namespace ProcurementApp.Requests;

/// <summary>Requests and approvals: what may be done with them, by whom. All of it is kept in the register. Thread-safe.</summary>
internal sealed class RequestDesk(ComplianceRegister register, IComplianceEvaluator evaluator, AccountBook accounts, TimeProvider clock)
{
    public const int LongestYears = 2;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether somebody may see a request: buyers their own, approvers and auditors all.</summary>
    public static bool MaySee(ClaimsPrincipal user, RegisterEntry request) => user.IsInRole(Roles.Approver) || user.IsInRole(Roles.Auditor)
        || (request.By is { } by && string.Equals(by, user.Identity?.Name, StringComparison.Ordinal));

    /// <summary>The requests that somebody may see, the newest first.</summary>
    public IReadOnlyList<RequestStatus> All(ClaimsPrincipal user)
    {
        var approvals = register.Approvals().ToLookup(approval => approval.About);
        return [.. register.Entries(EntryKind.Request).Where(request => MaySee(user, request)).Select(request => new RequestStatus(request, [.. approvals[request.Sequence]])).Reverse()];
    }

    /// <summary>A request with the approvals that nobody has taken back; null where there is none that the user may see.</summary>
    public RequestStatus? Find(ClaimsPrincipal user, long number)
    {
        try
        {
            var entry = register.Get(number);
            var request = entry.Kind == EntryKind.Approval ? register.Get(entry.About!.Value) : entry;
            return request.Kind == EntryKind.Request && MaySee(user, request)
                ? new(request, [.. register.Approvals().Where(approval => approval.About == request.Sequence)])
                : null;
        }
        catch (RegisterException exception) when (exception.Diagnostics is [{ Code: "CR610" }])
        {
            return null;
        }
    }

    /// <summary>Records a request with its verdict.</summary>
    public RegisterEntry Ask(UseCase use, string by, string? note) => register.Add(EntryDraft.ForRequest(evaluator.Evaluate(use), by) with { Note = note });

    /// <summary>The verdict of today on a request.</summary>
    public Verdict Judge(RegisterEntry request) => evaluator.Evaluate(request.UseCase!);

    /// <summary>What tells one verdict from another: whoever approves says which one they read.</summary>
    public static string Mark(Verdict verdict) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(verdict)));

    /// <summary>Approves a request.</summary>
    /// <param name="status">The request.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="until">The last day.</param>
    /// <param name="conditions">On which conditions.</param>
    /// <param name="read">The mark of the verdict that was read.</param>
    /// <exception cref="RefusedException">It is not theirs to approve, or not approvable.</exception>
    public async Task<RegisterEntry> ApproveAsync(RequestStatus status, string by, DateOnly? until, IReadOnlyList<string> conditions, string read)
    {
        var request = status.Request;

        // Four eyes. A request whose author is not known, or has no account here, might be anybody's: then nobody knows that two looked at it.
        if (request.By is not { } author || await accounts.FindAsync(author) is null)
        {
            throw new RefusedException("PA02", "Nobody knows who asked for it, so nobody can be sure to be somebody else", "Have it asked for anew", StatusCodes.Status403Forbidden);
        }

        if (string.Equals(author, by, StringComparison.Ordinal))
        {
            throw new RefusedException("PA03", "Whoever asked for a use does not approve it", "Have somebody else look at it", StatusCodes.Status403Forbidden);
        }

        if (until is not { } day || day < Today || day > Today.AddYears(LongestYears))
        {
            throw new RefusedException("PA04", "An approval ends: on a day from today on, within two years", "Give its last day, such as 2027-01-31");
        }

        if (status.Holding(Today) is not null)
        {
            throw new RefusedException("PA05", "The request is approved already", "Take the approval back first", StatusCodes.Status409Conflict);
        }

        var verdict = Judge(request);
        if (!string.Equals(Mark(verdict), read, StringComparison.Ordinal))
        {
            throw new RefusedException("PA06", "The verdict is not the one that you read: the terms or the day changed meanwhile", "Read the request again", StatusCodes.Status409Conflict);
        }

        if (!IsApprovable(verdict))
        {
            throw new RefusedException("PA07", $"The terms do not allow it as it is: {Words.Of(verdict.Decision)}", "Have the use described as it will be, and asked for anew", StatusCodes.Status409Conflict);
        }

        // Somebody else may have approved it since it was read: the register looks at it in the step in which it writes.
        return register.Add(EntryDraft.ForApproval(request.Sequence, verdict, by, day, conditions) with { OnlyOne = true });
    }

    /// <summary>Takes an approval back.</summary>
    public RegisterEntry Revoke(long approval, string by) => register.Add(EntryDraft.ForRevocation(approval, by));

    public static bool IsApprovable(Verdict verdict) => verdict.Decision is Decision.Permitted or Decision.Conditional;
}

/// <summary>A request as it stands.</summary>
/// <param name="Request">The request.</param>
/// <param name="Approvals">Its approvals that nobody has taken back.</param>
internal sealed record RequestStatus(RegisterEntry Request, IReadOnlyList<RegisterEntry> Approvals)
{
    /// <summary>The approval that holds on a day; null for none.</summary>
    public RegisterEntry? Holding(DateOnly day) => Approvals.LastOrDefault(approval => approval.HoldsOn(day));
}
