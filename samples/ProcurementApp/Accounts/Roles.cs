namespace ProcurementApp.Accounts;

/// <summary>What accounts may do. One may have several; nobody approves what they asked for themselves all the same.</summary>
internal static class Roles
{
    /// <summary>Asks for uses, and sees what they asked for.</summary>
    public const string Buyer = "buyer";

    /// <summary>Approves and takes back, sees everything, and clears the inbox.</summary>
    public const string Approver = "approver";

    /// <summary>Sees everything, checks the register, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Those who see everything.</summary>
    public const string Overseers = $"{Approver},{Auditor}";

    public static IReadOnlyList<string> All { get; } = [Buyer, Approver, Auditor];
}
