using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Turns documents of packs into packs: every fact, value, document and date that a rule names is found or reported. Belongs to one load.</summary>
internal sealed class RulePackBinder
{
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<PackDraft> _drafts;
    private readonly NamedConditions _named;
    private readonly IReadOnlyDictionary<string, PolicyDocument> _documents;

    private RulePackBinder(IReadOnlyList<RulePackDocument> packs, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        _vocabulary = vocabulary;
        _drafts = [.. packs.Select(pack => new PackDraft(pack, VendorScope(pack.Root, vocabulary, diagnostics)))];
        _named = NamedConditions.Of(_drafts, vocabulary, diagnostics);
        _documents = DocumentBinder.Bind(_drafts, _named, diagnostics);
    }

    /// <summary>Binds what rules of all packs may name: named conditions and documents. The packs' rules need not be read yet.</summary>
    public static RulePackBinder Of(IReadOnlyList<RulePackDocument> packs, Vocabulary vocabulary, DiagnosticBag diagnostics) => new(packs, vocabulary, diagnostics);

    /// <summary>
    /// Binds all packs side by side. Where their named conditions come to too much, once more one after the other, for only then it is the same use of one that goes
    /// too far.
    /// </summary>
    public IReadOnlyList<RulePack> Bind(DiagnosticBag diagnostics)
    {
        var left = _named.PartsLeft;
        var faults = diagnostics.Beside(1);
        var bound = _drafts.SideBySide(Bind, faults);
        if (_named.PartsLeft < 0)
        {
            _named.PartsLeft = left;
            faults = diagnostics.Beside(1);
            bound = [.. _drafts.Select(draft => Bind(draft, faults))];
        }

        diagnostics.AddRange(faults);
        foreach (var (draft, pack) in _drafts.Zip(bound))
        {
            pack.UnusedConditions = _named.UnusedOf(draft);
        }

        return bound;
    }

    private RulePack Bind(PackDraft draft, DiagnosticBag faults) =>
        new PackContentBinder(draft, _vocabulary, _documents, _named.BinderOf(draft, faults), faults).Bind();

    private static Condition VendorScope(JsonObject root, Vocabulary vocabulary, DiagnosticBag diagnostics) =>
        root.Property("vendor") is { Value: JsonString or JsonArray { Items.Count: > 0 } } vendor
            && new ConditionBinder(vocabulary, _ => null, diagnostics).BindTest(vendor) is { } scope
            ? scope
            : Condition.Always;
}
