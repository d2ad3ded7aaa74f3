using System.Text;
using Compliance.Authoring.Linting;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using FluentAssertions;

namespace Compliance.Tests.Linting;

/// <summary>
/// A small pack in which lint finds nothing, with one defect planted. In a text, <c>▶</c> stands just before the place of a finding and is taken out.
/// </summary>
/// <param name="Name">What is planted.</param>
/// <param name="Code">What is found.</param>
/// <param name="Rules">More rules, each cited from <c>terms</c> unless it says otherwise, in single quotes.</param>
/// <param name="Documents">More documents.</param>
/// <param name="More">More properties of the pack.</param>
public sealed record Planted(string Name, string Code, string Rules = "", string Documents = "", string More = "")
{
    private const char Mark = '▶';

    /// <summary>Facts in place of those of the sound vocabulary whose purposes are no ordinary ones.</summary>
    public string Purposes { get; init; } = "{ 'name': 'sell' }, { 'name': 'store' }";

    /// <summary>The sound rule before whose id the mark stands; null where the text planted has the mark.</summary>
    public string? MarksSoundRule { get; init; }

    public override string ToString() => Name;

    /// <summary>What lint finds, the packs' acceptances applied.</summary>
    internal IReadOnlyList<LintFinding> Find(long mostSteps = 5_000_000) =>
        Linter.Lint(new LintContext(Load(), new HashSet<string>(["acme"], StringComparer.Ordinal), new(Limits.AnalysisSteps, Limits.AnalysisBytes, mostSteps)));

    internal RuleSet Load()
    {
        var faults = new DiagnosticBag();
        var vocabulary = PackReader.ReadVocabulary(Source("vocabulary.json", Vocabulary), faults)!;
        var pack = PackReader.ReadPack(new(Source("acme/pack.json", Pack), []), faults)!;
        var rules = RuleSetBuilder.Build(vocabulary, [pack], faults);
        faults.Sorted().Should().BeEmpty();
        return rules!;
    }

    /// <summary>The place of the mark.</summary>
    internal SourceLocation At
    {
        get
        {
            foreach (var (file, text) in new[] { ("acme/pack.json", Pack), ("vocabulary.json", Vocabulary) })
            {
                if (text.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var place)
                {
                    var before = text[..place];
                    return new(file, before.Count(character => character == '\n') + 1, place - before.LastIndexOf('\n'));
                }
            }

            return new("acme/pack.json", 1, 1);
        }
    }

    private string Vocabulary => $$"""
        { 'facts': [
          { 'name': 'vendor', 'type': 'enum', 'values': [ { 'name': 'acme' }, { 'name': 'other' } ] },
          { 'name': 'purpose', 'type': 'set', 'values': [ {{Purposes}} ] },
          { 'name': 'plan', 'type': 'enum', 'values': [ { 'name': 'free' }, { 'name': 'paid', 'narrower': [ { 'name': 'team' }, { 'name': 'solo' } ] } ] },
          { 'name': 'place', 'type': 'region', 'values': [ { 'name': 'EU', 'narrower': [ { 'name': 'FR' }, { 'name': 'DE' } ] }, { 'name': 'US' } ] },
          { 'name': 'optOut', 'type': 'boolean' },
          { 'name': 'isSigned', 'type': 'boolean' },
          { 'name': 'mayTrain', 'type': 'boolean', 'derived': true } ] }
        """;

    private string Pack => $$"""
        { 'id': 'acme', 'version': '1.0.0', 'format': 2, 'layer': 'vendor', 'vendor': 'acme',{{(More.Length == 0 ? "" : $"\n  {More},")}}
          'documents': [
            { 'id': 'terms', 'title': 'Terms', 'authority': 'primary', 'prevailsOver': ['policy'],
              'versions': [ { 'effective': '2025-01-01' }, { 'effective': '2026-01-01' } ] },
            { 'id': 'policy', 'title': 'Policy', 'authority': 'primary',
              'versions': [ { 'effective': '2025-01-01' }, { 'effective': '2025-06-01' }, { 'effective': '2026-01-01' } ] }{{(Documents.Length == 0 ? "" : $",\n    {Documents}")}} ],
          'rules': [
            {{string.Join(",\n    ", Sound.Select(rule => MarksSoundRule is null ? rule : rule.Replace($"'id': '{MarksSoundRule}'", $"'id': {Mark}'{MarksSoundRule}'", StringComparison.Ordinal)).Concat(Rules.Length == 0 ? [] : [Rules]))}} ] }
        """;

    private static readonly string[] Sound =
    [
        Permission("grant", "'topic': 'selling', 'when': { 'purpose': 'sell' }"),
        Prohibition("ban", "'topic': 'storing', 'when': { 'purpose': 'store', 'plan': 'free', 'place': 'EU' }, 'unless': { 'isSigned': true }"),
        Obligation("duty", "'topic': 'opting-out', 'when': { 'plan': 'paid' }, 'fulfilledWhen': { 'optOut': true }"),
        "{ 'id': 'training', 'title': 'Training', 'concludes': 'mayTrain', 'when': { 'plan': 'free' }, 'cites': [ { 'document': 'terms', 'clause': '3' } ] }",
    ];

    public static string Prohibition(string id, string more, string cites = "{ 'document': 'terms', 'clause': '1' }") => Norm(id, "prohibition", more, cites);

    public static string Permission(string id, string more, string cites = "{ 'document': 'terms', 'clause': '1' }") => Norm(id, "permission", more, cites);

    public static string Obligation(string id, string more, string cites = "{ 'document': 'terms', 'clause': '1' }") => Norm(id, "obligation", more, cites);

    private static string Norm(string id, string modality, string more, string cites) =>
        $"{{ 'id': {(id.Contains(Mark, StringComparison.Ordinal) ? Mark : "")}'{id.Replace($"{Mark}", "", StringComparison.Ordinal)}', 'title': 'A rule', 'bearer': 'customer', 'modality': '{modality}', {more}, 'cites': [ {cites} ] }}";

    private static SourceText Source(string file, string text) =>
        new(file, Encoding.UTF8.GetBytes(text.Replace($"{Mark}", "", StringComparison.Ordinal).Replace('\'', '"')));
}
