using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>The titles by which people know the norms and texts of a verdict. Immutable.</summary>
internal sealed class NormTitles
{
    private readonly Verdict _verdict;
    private readonly Dictionary<string, Finding> _byRule = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _byDocument = new(StringComparer.Ordinal);

    public NormTitles(Verdict verdict)
    {
        _verdict = verdict;
        foreach (var citation in verdict.Findings.SelectMany(finding => finding.Citations))
        {
            _byDocument.TryAdd(citation.Document, citation.Title);
        }

        foreach (var finding in verdict.Findings)
        {
            _byRule.TryAdd(finding.Rule, finding);
        }
    }

    /// <summary>The texts in force that govern or may govern the use: <c>Terms of Service of 2025-11-28</c>.</summary>
    public IEnumerable<string> GovernedBy
    {
        get
        {
            return _verdict.GovernedBy.Select(version =>
            {
                var at = version.LastIndexOf('@');
                return $"{OfDocument(at < 0 ? version : version[..at])} of {version[(at + 1)..]}";
            });
        }
    }

    /// <summary>A document's title; its id where the verdict cites nothing of it.</summary>
    public string OfDocument(string document) => _byDocument.GetValueOrDefault(document, document);

    /// <summary>A norm's title; its id where the verdict has no finding of it.</summary>
    public string Of(string rule) => _byRule.TryGetValue(rule, out var finding) ? finding.Title : rule;

    /// <summary>The titles of some norms, the rest counted.</summary>
    public string Several(IReadOnlyList<string> rules, int most = 4) => Several(rules.Select(Of), most);

    /// <summary>Names after a lead, as many as fit on a line: <c>The vendor may also (23): a; b; …</c>; null where there are none.</summary>
    public static string? OnALine(string lead, IEnumerable<string> names)
    {
        const int Line = 76;
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{lead} ({all.Count})");
        for (var index = 0; index < all.Count; index++)
        {
            var longer = $"{line}{(index == 0 ? ":" : ";")} {all[index]}";
            if (index > 0 && longer.Length + (index < all.Count - 1 ? " …".Length + 1 : 1) > Line)
            {
                return $"{line}; …";
            }

            line = longer;
        }

        return $"{line}.";
    }

    /// <summary>Some names, each once, the rest counted: <c>a; b; and 3 more</c>.</summary>
    public static string Several(IEnumerable<string> names, int most)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join("; ", all.Take(most));
        return all.Count <= most ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}; and {all.Count - most} more");
    }
}
