namespace Compliance.Rules.Parsing;

/// <summary>The files of one pack, by their path inside the pack's folder.</summary>
/// <param name="Manifest"><c>pack.json</c>.</param>
/// <param name="RuleFiles">The rule files, in ordinal order of their paths.</param>
internal sealed record PackFiles(SourceText Manifest, IReadOnlyList<SourceText> RuleFiles)
{
    public const string ManifestName = "pack.json";
    public const string VocabularyName = "vocabulary.json";

    private const string ScenarioFolder = "scenarios";
    private static readonly string[] OtherSuffixes = [".scenarios.json", ".lock.json", ".ledger.json"];

    /// <summary>Reads a record kept beside the rules, such as the lock of citations, by its name; null when there is none or a fault was reported.</summary>
    public Func<string, DiagnosticBag, SourceText?> ReadRecord { get; init; } = (_, _) => null;

    /// <summary>Whether a path inside a pack's folder, with forward slashes, is that of a rule file.</summary>
    public static bool IsRuleFile(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal)
        && !string.Equals(path, ManifestName, StringComparison.Ordinal)
        && !Array.Exists(OtherSuffixes, suffix => path.EndsWith(suffix, StringComparison.Ordinal))
        && !path.Split('/').SkipLast(1).Contains(ScenarioFolder, StringComparer.Ordinal);
}
