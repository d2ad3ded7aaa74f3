namespace Compliance.Web.Site;

/// <summary>The parameters of addresses that are no facts. A dot begins them, which no fact's name has.</summary>
internal static class Controls
{
    /// <summary>The day asked about; it has no dot, for use cases have it too.</summary>
    public const string AsOf = "asOf";

    /// <summary>A fact of which nobody knows more than is said.</summary>
    public const string Unsure = ".unsure";

    /// <summary>The fact that is answered.</summary>
    public const string Fact = ".fact";

    /// <summary>An answer to it.</summary>
    public const string Answer = ".answer";

    /// <summary>Whether to look for what would help.</summary>
    public const string Remedies = ".remedies";

    /// <summary>Which questionnaire.</summary>
    public const string Questions = ".questions";

    /// <summary>Whether the parameter is one of these.</summary>
    public static bool Are(string name) => name.StartsWith('.');
}
