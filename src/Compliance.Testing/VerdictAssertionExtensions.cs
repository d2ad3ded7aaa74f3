namespace Compliance.Testing;

/// <summary>Lets assertions start at a verdict: <c>verdict.Should().BeProhibited().Citing("mistral/terms-of-service", "4/output-restrictions")</c>.</summary>
public static class VerdictAssertionExtensions
{
    /// <summary>Starts an assertion about a verdict.</summary>
    /// <param name="verdict">The verdict; null fails every assertion.</param>
    public static VerdictAssertions Should(this Verdict? verdict) => new(verdict);
}
