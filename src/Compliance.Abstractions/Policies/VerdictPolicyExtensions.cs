namespace Compliance;

/// <summary>Holds verdicts against policies.</summary>
public static class VerdictPolicyExtensions
{
    /// <summary>Whether nothing that the policy lists holds of the verdict; <see cref="VerdictPolicy.Violations"/> says what does.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="policy">The policy.</param>
    public static bool Meets(this Verdict verdict, VerdictPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Violations(verdict).Count == 0;
    }
}
