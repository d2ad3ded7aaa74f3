using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Turns documents of packs into packs: every fact, value, document and date that a rule names is found or reported.</summary>
internal static class RulePackBinder
{
    /// <summary>Binds packs that are loaded together; their documents may be cited across packs.</summary>
    public static IReadOnlyList<RulePack> Bind(IReadOnlyList<RulePackDocument> packs, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var drafts = packs.Select(pack => new PackDraft(pack, VendorScope(pack.Root, vocabulary, diagnostics))).ToList();
        var named = NamedConditions.Of(drafts, vocabulary, diagnostics);
        var documents = DocumentBinder.Bind(drafts, named, diagnostics);
        var bound = BindContents(drafts, named, (draft, faults) => new PackContentBinder(draft, vocabulary, documents, named.BinderOf(draft, faults), faults).Bind(), diagnostics);
        foreach (var (draft, pack) in drafts.Zip(bound))
        {
            pack.UnusedConditions = named.UnusedOf(draft);
        }

        return bound;
    }

    /// <summary>Binds all packs side by side. Where their named conditions come to too much, once more one after the other, for only then it is the same use of one that goes too far.</summary>
    private static IReadOnlyList<RulePack> BindContents(IReadOnlyList<PackDraft> drafts, NamedConditions named, Func<PackDraft, DiagnosticBag, RulePack> bind, DiagnosticBag diagnostics)
    {
        var left = named.PartsLeft;
        var faults = diagnostics.Beside();
        var bound = drafts.SideBySide(bind, faults);
        if (named.PartsLeft < 0)
        {
            named.PartsLeft = left;
            faults = diagnostics.Beside();
            bound = [.. drafts.Select(draft => bind(draft, faults))];
        }

        diagnostics.AddRange(faults);
        return bound;
    }

    private static Condition VendorScope(JsonObject root, Vocabulary vocabulary, DiagnosticBag diagnostics) =>
        root.Property("vendor") is { Value: JsonString or JsonArray { Items.Count: > 0 } } vendor
            && new ConditionBinder(vocabulary, _ => null, diagnostics).BindTest(vendor) is { } scope
            ? scope
            : Condition.Always;
}
