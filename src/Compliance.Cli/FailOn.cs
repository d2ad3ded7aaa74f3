using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary>What makes the exit code 1: decisions, exposures, conflicts, texts not held. Immutable.</summary>
internal sealed class FailOn
{
    public const string DefaultList = "prohibited,undetermined";

    private const string Option = "--fail-on";
    private const string Exposure = "exposure:";
    private const string PossibleExposure = "possible-exposure:";
    private const string Nothing = "none";
    private const string Conflict = "conflict";
    private const string Gap = "gap";

    private static readonly Dictionary<string, Decision> Decisions = new(StringComparer.Ordinal)
    {
        ["prohibited"] = Decision.Prohibited,
        ["undetermined"] = Decision.Undetermined,
        ["conditional"] = Decision.Conditional,
        ["notAddressed"] = Decision.NotAddressed,
        ["permitted"] = Decision.Permitted,
    };

    /// <summary>Topics that any rule set may be asked about, whether its packs speak to them or not.</summary>
    private static readonly string[] CommonTopics =
        ["training-on-customer-data", "competing-model-training", "web-search-output-reuse", "output-ownership", "commercial-use"];

    private readonly HashSet<Decision> _decisions = [];
    private readonly List<(string Topic, bool IfPossible)> _exposures = [];
    private bool _conflict;
    private bool _gap;

    private FailOn()
    {
    }

    /// <summary>What may be listed.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Decisions.Keys, Conflict, Gap, $"{Exposure}TOPIC", $"{PossibleExposure}TOPIC", Nothing];

    /// <summary>Reads lists separated by commas; what is not understood is reported.</summary>
    public static FailOn Parse(IEnumerable<string> lists, DiagnosticBag faults)
    {
        var failOn = new FailOn();
        var words = lists.SelectMany(list => list.Split(',')).Select(word => word.Trim()).ToList();
        foreach (var word in words)
        {
            failOn.Add(word, words.Count, faults);
        }

        return failOn;
    }

    /// <summary>Reports topics that no rule has: a list that can never hold guards nothing.</summary>
    public void CheckTopics(RuleSet rules, DiagnosticBag faults)
    {
        if (_exposures.Count == 0)
        {
            return;
        }

        var known = rules.Rules.OfType<Norm>().Select(norm => norm.Topic).Concat(CommonTopics)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var (topic, _) in _exposures.Where(exposure => !known.Contains(exposure.Topic, StringComparer.Ordinal)))
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole(Option), "topic", topic, known));
        }
    }

    /// <summary>Whether anything listed holds of a verdict.</summary>
    public bool Holds(Verdict verdict) =>
        _decisions.Contains(verdict.Decision)
        || (_conflict && verdict.Conflicts.Count > 0)
        || (_gap && verdict.Gaps.Count > 0)
        || _exposures.Exists(exposure => verdict.Findings.Any(finding => IsExposure(finding, exposure.Topic, exposure.IfPossible)));

    private static bool IsExposure(Finding finding, string topic, bool ifPossible) =>
        finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission }
        && (finding.Status == FindingStatus.Applies || (ifPossible && finding.Status == FindingStatus.MayApply))
        && string.Equals(finding.Topic, topic, StringComparison.Ordinal);

    private void Add(string word, int words, DiagnosticBag faults)
    {
        if (Decisions.TryGetValue(word, out var decision))
        {
            _decisions.Add(decision);
            return;
        }

        switch (word)
        {
            case Conflict:
                _conflict = true;
                break;
            case Gap:
                _gap = true;
                break;
            case Nothing when words == 1:
                break;
            case Nothing:
                faults.Add(Faults.Malformed(SourceLocation.Whole(Option), "the list with", Nothing, "\"none\" alone"));
                break;
            case "":
                faults.Add(Faults.Empty(SourceLocation.Whole(Option), "an entry of the list"));
                break;
            case var _ when word.StartsWith(Exposure, StringComparison.Ordinal):
                _exposures.Add((word[Exposure.Length..], IfPossible: false));
                break;
            case var _ when word.StartsWith(PossibleExposure, StringComparison.Ordinal):
                _exposures.Add((word[PossibleExposure.Length..], IfPossible: true));
                break;
            default:
                faults.Add(Faults.UnknownWord(SourceLocation.Whole(Option), "entry", word, Words));
                break;
        }
    }
}
