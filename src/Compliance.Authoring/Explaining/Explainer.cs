using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining;

/// <summary>Explains rules: on which clauses each rests when, what defeats it, and in which uses it applies in the end.</summary>
internal sealed class Explainer
{
    /// <summary>More alternatives than these tell a reader less.</summary>
    private const int MostAlternatives = 6;

    private readonly RuleSet _rules;
    private readonly CompiledRules _compiled;
    private readonly IReadOnlyList<(int Stretch, SliceSets Sets)> _slices;
    private readonly UseCaseSpace _space;

    private Explainer(RuleSet rules, DateOnly? day)
    {
        _rules = rules;
        _compiled = CompiledRules.Compile(rules);
        var stretches = day is { } only ? [_compiled.Days.Of(only)] : Enumerable.Range(0, _compiled.Days.Count).ToList();
        _compiled.ChargeSlices(stretches.Count);
        _space = UseCaseSpace.Of(stretches.Select(_compiled.In), rules.Packs.SelectMany(pack => pack.VendorScope.Tests), [rules.Vocabulary]);
        _slices = [.. stretches.Select(stretch => (stretch, new SliceSets(_space, _compiled.In(stretch))))];
    }

    /// <summary>Explains a subject.</summary>
    /// <param name="subject">The subject, of these rules.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="day">The only day asked about; null means all.</param>
    /// <exception cref="NotDecidedException">The rules are too many to be analysed.</exception>
    public static Explained Explain(Subject subject, RuleSet rules, DateOnly? day)
    {
        var explainer = new Explainer(rules, day);
        return new(subject, day, [.. subject.Rules.Select(explainer.Explain).OrderBy(rule => rule.Rule.FullId, StringComparer.Ordinal)]);
    }

    private ExplainedRule Explain(Rule rule) => new(
        rule,
        ScopeOf(rule),
        [.. rule.Cites.Select(cite => cite.Document).Distinct().OrderBy(document => document.FullId, StringComparer.Ordinal).SelectMany(document => Periods(rule, document))],
        InForce(rule),
        [.. ((rule as Norm)?.Overrides ?? []).Where(overridden => _rules.Rules.Any(other => other.FullId == overridden && IsInForce(other)))],
        [.. _rules.Order.OverridersOf(rule).Concat(rule is Norm norm ? _rules.Order.SidesOver(norm).SelectMany(_rules.Order.NormsOf) : [])
            .Where(IsInForce).Select(other => other.FullId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Stretches that follow each other and in which nothing differs are one.</summary>
    private List<ExplainedPeriod> Periods(Rule rule, PolicyDocument document)
    {
        var found = new List<Span>();
        foreach (var (stretch, sets) in _slices)
        {
            if (SpanOf(stretch, sets, rule, document) is not { } span)
            {
                continue;
            }

            if (found.Count > 0 && found[^1] is var last && last.Last + 1 == stretch && last.Applies == span.Applies && last.Defeated == span.Defeated
                && last.Citations.SequenceEqual(span.Citations))
            {
                found[^1] = last with { Last = stretch };
            }
            else
            {
                found.Add(span);
            }
        }

        var known = _space.Where(ScopeOf(rule));
        return found.ConvertAll(span => new ExplainedPeriod(
            document, Days(span.First, span.Last), span.Citations, Region.Of(span.Applies, known, MostAlternatives), Region.Of(span.Defeated, known, MostAlternatives)));
    }

    private Condition ScopeOf(Rule rule) => _rules.Packs.First(pack => rule.FullId.StartsWith($"{pack.Id}/", StringComparison.Ordinal)).VendorScope;

    /// <summary>Whether a rule is in force on some day asked about.</summary>
    private bool IsInForce(Rule rule) => _slices.Any(slice => slice.Sets.Slice.Parts.Any(parts => parts.Rule == rule));

    private List<ExplainedDays> InForce(Rule rule)
    {
        var stretches = Enumerable.Range(0, _compiled.Days.Count)
            .Where(stretch => rule.Cites.Any(cite => cite.InForceOn(_compiled.Days.Start(stretch)) is not null)).ToHashSet();
        return [.. stretches.Where(first => !stretches.Contains(first - 1)).Order()
            .Select(first => Days(first, Enumerable.Range(first, _compiled.Days.Count - first).TakeWhile(stretches.Contains).Last()))];
    }

    private ExplainedDays Days(int first, int last) =>
        new(first == 0 ? null : _compiled.Days.Start(first), last + 1 == _compiled.Days.Count ? null : _compiled.Days.Start(last + 1));

    /// <summary>What the rule says by a document in a stretch of days; null where it rests on no clause of it then.</summary>
    private static Span? SpanOf(int stretch, SliceSets sets, Rule rule, PolicyDocument document)
    {
        if (sets.Slice.Parts.FirstOrDefault(parts => parts.Rule == rule) is not { } parts
            || parts.Cites.Where(scope => scope.Cite.Document == document).ToList() is not { Count: > 0 } scopes)
        {
            return null;
        }

        var governed = sets[scopes[0].Scope];
        var conditions = sets[parts.Conditions] & governed;
        var norm = sets.Slice.Norms.FirstOrDefault(norm => norm.Norm == rule);
        var applies = norm is null ? conditions : sets[norm.Applies] & governed;
        return new(stretch, stretch, [.. parts.Citations.Where(citation => citation.Document == document.FullId)], applies, conditions - applies);
    }

    private sealed record Span(int First, int Last, IReadOnlyList<Citation> Citations, UseCaseSet Applies, UseCaseSet Defeated);
}
