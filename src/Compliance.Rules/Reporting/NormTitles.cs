using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>The titles by which people know the norms and texts of a verdict. Found when first asked for; belongs to one thread.</summary>
internal sealed class NormTitles
{
    private readonly Verdict _verdict;
    private readonly Lazy<Dictionary<string, string>> _byRule;
    private readonly Lazy<Dictionary<string, string>> _byDocument;

    /// <summary>Room to count names in, used again and again: of a verdict's assumptions each settles dozens of norms.</summary>
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public NormTitles(Verdict verdict)
    {
        _verdict = verdict;
        _byRule = new(() => First(verdict.Findings.Select(finding => KeyValuePair.Create(finding.Rule, finding.Title))), isThreadSafe: false);
        _byDocument = new(() => First(verdict.Findings.SelectMany(finding => finding.Citations).Select(citation => KeyValuePair.Create(citation.Document, citation.Title))), isThreadSafe: false);
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
    public string OfDocument(string document) => _byDocument.Value.GetValueOrDefault(document, document);

    /// <summary>A norm's title; its id where the verdict has no finding of it.</summary>
    public string Of(string rule) => _byRule.Value.GetValueOrDefault(rule, rule);

    /// <summary>The titles of some norms, the rest counted.</summary>
    public string Several(IReadOnlyList<string> rules, int most = 4)
    {
        _named.Clear();
        var shown = new List<string>(most);
        foreach (var rule in rules)
        {
            var title = Of(rule);
            if (_named.Add(title) && shown.Count < most)
            {
                shown.Add(title);
            }
        }

        return Told(shown, _named.Count);
    }

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
        return Told([.. all.Take(most)], all.Count);
    }

    private static string Told(IReadOnlyList<string> shown, int count) => shown.Count == count
        ? string.Join("; ", shown)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", shown)}; and {count - shown.Count} more");

    /// <summary>The first value of each key.</summary>
    private static Dictionary<string, string> First(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            first.TryAdd(key, value);
        }

        return first;
    }
}
