using Compliance.Register;

namespace Compliance.Web;

/// <summary>How the pages of one policy behave. Read once, when they are mapped; not thread-safe.</summary>
public sealed class CompliancePageOptions
{
    /// <summary>The name under which the policy was registered, <c>services.AddCompliance("policy-a", …)</c>; null for the one without a name.</summary>
    public string? Policy { get; set; }

    /// <summary>
    /// The register that uses are registered, approved and watched in; null, unless set, for none. Its forms change something, so they need <c>services.AddAntiforgery()</c>; who may
    /// use them is yours to say. Whoever is signed in is not asked for a name.
    /// </summary>
    public ComplianceRegister? Register { get; set; }

    /// <summary>What is done to each verdict before it is shown, such as quoting the passages from an archive; null, unless set, for nothing. Thread-safe.</summary>
    public Func<Verdict, Verdict>? Complete { get; set; }
}
