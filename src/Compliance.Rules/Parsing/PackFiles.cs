namespace Compliance.Rules.Parsing;

/// <summary>The files of one pack. Immutable.</summary>
/// <param name="Manifest"><c>pack.json</c>, which may hold all rules itself.</param>
/// <param name="RuleFiles">The rule files; empty when the manifest holds the rules. Put in ordinal order of their names, so that a pack's hash tells its content.</param>
public sealed record PackFiles(SourceText Manifest, IReadOnlyList<SourceText> RuleFiles)
{
    internal const string ManifestName = "pack.json";
    internal const string VocabularyName = "vocabulary.json";

    private const string ScenarioFolder = "scenarios";
    private static readonly string[] OtherSuffixes = [".scenarios.json", ".lock.json", ".ledger.json"];

    /// <summary>The rule files, in ordinal order of their names.</summary>
    public IReadOnlyList<SourceText> RuleFiles { get; init => field = InOrder(value); } = InOrder(RuleFiles);

    /// <summary>
    /// Reads a record kept beside the rules, such as the lock of citations, by its name; its result is null when there is none or a fault was reported. Null where
    /// the source keeps no records: that none is there says nothing of the pack.
    /// </summary>
    internal Func<string, DiagnosticBag, SourceText?>? ReadRecord { get; init; }

    /// <summary>Whether a path inside a pack's folder, with forward slashes, is that of a rule file.</summary>
    internal static bool IsRuleFile(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal)
        && !string.Equals(path, ManifestName, StringComparison.Ordinal)
        && !Array.Exists(OtherSuffixes, suffix => path.EndsWith(suffix, StringComparison.Ordinal))
        && !path.Split('/').SkipLast(1).Contains(ScenarioFolder, StringComparer.Ordinal);

    private static ContentList<SourceText> InOrder(IReadOnlyList<SourceText> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ContentList<SourceText>.Owning([.. files.OrderBy(file => file.File, StringComparer.Ordinal)]);
    }
}
