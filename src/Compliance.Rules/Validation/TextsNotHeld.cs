using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>A text that no pack holds, and the uses that it may govern. Immutable.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Kind">How it is known to be missing.</param>
/// <param name="When">The uses that it governs.</param>
internal sealed record MissingText(string Id, string Title, MissingTextKind Kind, Condition When)
{
    /// <summary>Whether it is the text that decides such uses, so that without it nothing but a prohibition is sure.</summary>
    public bool IsGoverning => Kind is not (MissingTextKind.AdditionalGap or MissingTextKind.Law);
}

/// <summary>How a text is known to be missing.</summary>
internal enum MissingTextKind
{
    /// <summary>A pack says so, and that the text decides such uses.</summary>
    GoverningGap,

    /// <summary>A pack says so, and that the text adds to those held.</summary>
    AdditionalGap,

    /// <summary>The terms of a vendor of whom no text is in force.</summary>
    Vendor,

    /// <summary>The licence of a model that the customer runs.</summary>
    Licence,

    /// <summary>A law of which a use names a role or class, while no pack of it is loaded.</summary>
    Law,
}

/// <summary>
/// Which texts are not held on a day: the gaps that packs declare, the vendors without terms, the licences without a text. What is not held is never taken
/// for silence (design 4.10). Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A licence is a version whose scope asks for the model's licence. It speaks of the models under that licence, so it never makes the terms of a hosted
/// product held, though its pack names no vendor.
/// </remarks>
internal sealed class TextsNotHeld
{
    private const string OpenWeights = "open-weights";

    /// <summary>Stands before every other id.</summary>
    private static readonly TextNotHeld SomeVendor = new("*/*", "The terms of the vendor, should it be one of those without a pack", Governing: true);

    private readonly RuleSet _rules;
    private readonly IReadOnlyList<RulePack> _vendorPacks;
    /// <summary>That a model with open weights is used; what is on a plan that these are not on is none.</summary>
    private readonly Condition? _openWeights;
    private readonly IReadOnlyList<(NamedValue Vendor, MissingText Text)> _vendors;
    private readonly IReadOnlyList<(Gap Gap, MissingText Text)> _gaps;
    private readonly MissingText? _law;
    private readonly Dictionary<string, MissingText> _licences = new(StringComparer.Ordinal);

    internal TextsNotHeld(RuleSet rules)
    {
        _rules = rules;
        _vendorPacks = [.. rules.Packs.Where(pack => pack.Layer == Layer.Vendor)];
        _openWeights = IsOpenWeights();
        _vendors = [.. Vendors()];
        _gaps = [.. rules.Packs.SelectMany(pack => pack.Gaps).OrderBy(gap => gap.FullId, StringComparer.Ordinal)
            .Select(gap => (gap, new MissingText(gap.FullId, gap.Title, gap.IsGoverning ? MissingTextKind.GoverningGap : MissingTextKind.AdditionalGap, gap.Scope)))];
        _law = Law();
    }

    /// <summary>The texts not held on a day, by id; the same ones, as objects, for the same reason.</summary>
    public IReadOnlyList<MissingText> On(DateOnly day)
    {
        var gaps = _gaps.Where(pair => pair.Gap.IsOpenOn(day)).Select(pair => pair.Text);
        var vendors = _vendors.Where(pair => !IsHeld(pair.Vendor, day)).Select(pair => pair.Text);
        return [.. gaps.Concat(vendors).Append(LicenceOn(day)).Append(_law).OfType<MissingText>().OrderBy(text => text.Id, StringComparer.Ordinal)];
    }

    /// <summary>What a verdict names of texts that may be missing, by id: where the vendor is open, one line stands for all vendors without terms.</summary>
    /// <param name="texts">The texts of a day with the truth of their conditions.</param>
    public static IReadOnlyList<TextNotHeld> Named(IEnumerable<(MissingText Text, Truth Governs)> texts)
    {
        var named = texts.Where(pair => pair.Governs >= (pair.Text.Kind == MissingTextKind.Law ? Truth.True : Truth.Unknown)).ToList();
        var someVendor = named.Count(pair => pair.Text.Kind == MissingTextKind.Vendor) > 1;
        var shown = named.Where(pair => !someVendor || pair.Text.Kind != MissingTextKind.Vendor)
            .Select(pair => new TextNotHeld(pair.Text.Id, pair.Text.Title, pair.Text.IsGoverning));
        return someVendor ? [SomeVendor, .. shown] : [.. shown];
    }

    /// <summary>Whether the texts that decide a use are missing: True, or Unknown where that turns on facts that are not known.</summary>
    /// <param name="texts">The texts of a day with the truth of their conditions.</param>
    public static Truth AreMissing(IEnumerable<(MissingText Text, Truth Governs)> texts)
    {
        var highest = Truth.False;
        foreach (var (text, governs) in texts)
        {
            highest = text.IsGoverning ? highest.Or(governs) : highest;
        }

        return highest;
    }

    /// <summary>Whether some pack of the vendor, or one that names no vendor, has a primary text in force on a day.</summary>
    private bool IsHeld(NamedValue vendor, DateOnly day) => _vendorPacks.Any(pack =>
        pack.SpeaksOf(vendor) && pack.Documents.Any(document => document.Authority == Authority.Primary && document.InForceOn(day) is { IsLicence: false }));

    private IEnumerable<(NamedValue Vendor, MissingText Text)> Vendors()
    {
        if (_rules.Vocabulary.Find(Facts.Vendor) is not { Type: FactType.Enum } vendor)
        {
            yield break;
        }

        for (var id = 0; id < vendor.Values.Count; id++)
        {
            var value = vendor.Values.At(id);
            Condition isVendor = new ValueTest(vendor, Quantifier.Any, [value]);
            var hosted = _openWeights is null ? isVendor : new AllOf([isVendor, new Not(_openWeights)]);
            yield return (value, new($"{value.Name}/*", $"The terms of {vendor.Values.Title(value)}", MissingTextKind.Vendor, hosted));
        }
    }

    /// <summary>The licence of open weights, governing wherever no licence in force on the day covers the model.</summary>
    private MissingText? LicenceOn(DateOnly day)
    {
        if (_openWeights is null)
        {
            return null;
        }

        var held = _vendorPacks.SelectMany(pack => pack.Documents)
            .Where(document => document.Authority == Authority.Primary)
            .Select(document => (document.FullId, Version: document.InForceOn(day)))
            .Where(pair => pair.Version is { IsLicence: true })
            .OrderBy(pair => pair.FullId, StringComparer.Ordinal).ToList();
        var key = string.Join(' ', held.Select(pair => $"{pair.FullId}@{IsoDate.Format(pair.Version!.Effective)}"));
        lock (_licences)
        {
            if (!_licences.TryGetValue(key, out var text))
            {
                Condition when = held.Count == 0 ? _openWeights : new AllOf([_openWeights, new Not(new AnyOf([.. held.Select(pair => pair.Version!.Scope)]))]);
                _licences.Add(key, text = new($"{OpenWeights}/*", "The licence of the model with open weights", MissingTextKind.Licence, when));
            }

            return text;
        }
    }

    /// <summary>The AI Act, where a use names a role or class under it and no regulation's rules read either.</summary>
    private MissingText? Law()
    {
        var facts = new[] { _rules.Vocabulary.Find(Facts.AiActRole), _rules.Vocabulary.Find(Facts.AiActClass) }.OfType<FactDefinition>().Where(fact => fact.Values.Count > 0).ToList();
        var isRead = _rules.Rules.Any(rule => rule.Layer == Layer.Regulation && rule.FactsRead.Any(facts.Contains));
        return facts.Count == 0 || isRead ? null : new(
            "eu/ai-act",
            "The AI Act of the European Union",
            MissingTextKind.Law,
            new AnyOf([.. facts.Select(fact => new ValueTest(fact, Quantifier.Any, [.. Enumerable.Range(0, fact.Values.Count).Select(fact.Values.At)]))]));
    }

    private Condition? IsOpenWeights()
    {
        if (Test(Facts.Product, OpenWeights) is not { } product)
        {
            return null;
        }

        if (_rules.Vocabulary.Products.PlansOf(null, product.Values[0]) is null || _rules.Vocabulary.Find(Facts.Tier) is not { } tier)
        {
            return product;
        }

        var others = Enumerable.Range(0, tier.Values.Count).Select(tier.Values.At)
            .Where(plan => !_rules.Vocabulary.Products.IsSoldOn(null, product.Values[0], plan)).ToList();
        return others.Count == 0 ? product : new AllOf([product, new Not(new ValueTest(tier, Quantifier.Any, others))]);
    }

    private ValueTest? Test(string fact, string value) =>
        _rules.Vocabulary.Find(fact) is { } definition && definition.Type.HasValues() && definition.Values.Find(value) is { } named
            ? new(definition, Quantifier.Any, [named]) : null;
}
