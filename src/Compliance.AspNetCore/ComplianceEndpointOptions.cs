namespace Compliance.AspNetCore;

/// <summary>How the endpoints of one policy behave. Read once, when they are mapped; not thread-safe.</summary>
public sealed class ComplianceEndpointOptions
{
    /// <summary>The name under which the policy was registered, <c>services.AddCompliance("policy-a", …)</c>; null for the one without a name.</summary>
    public string? Policy { get; set; }

    /// <summary>What the gate holds verdicts against where a request does not say; <see cref="VerdictPolicy.Default"/> unless set.</summary>
    public VerdictPolicy Gate { get; set; } = VerdictPolicy.Default;

    /// <summary>The most bytes of a body that is one use case or one interview; 1 MiB unless set. More is answered with 413.</summary>
    public int MaxRequestBytes { get; set; } = 1 << 20;

    /// <summary>The most bytes of a batch; null, as unless set, for no limit: a batch is answered as it comes and takes no more memory for being long.</summary>
    public long? MaxBatchBytes { get; set; }
}
