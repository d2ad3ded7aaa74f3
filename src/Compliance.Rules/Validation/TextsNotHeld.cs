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
    private const string VendorHosted = "vendor-hosted";
    private const string LicenceId = OpenWeights + "/*";

    /// <summary>Stands before every other id.</summary>
    private static readonly TextNotHeld SomeVendor = new("*/*", "The terms of the vendor, should it be one of those without a pack", Governing: true);

    private readonly RuleSet _rules;
    private readonly IReadOnlyList<RulePack> _vendorPacks;

    /// <summary>The documents that are, in some version, a model's licence; by full id.</summary>
    private readonly IReadOnlyList<PolicyDocument> _licensed;
    private readonly Condition? _openWeights;
    private readonly IReadOnlyList<(NamedValue Vendor, MissingText Text, MissingText Hosted)> _vendors;
    private readonly IReadOnlyList<(Gap Gap, MissingText Text)> _gaps;
    private readonly MissingText? _law;
    private readonly Dictionary<string, MissingText> _licences = new(StringComparer.Ordinal);

    internal TextsNotHeld(RuleSet rules)
    {
        _rules = rules;
        _vendorPacks = [.. rules.Packs.Where(pack => pack.Layer == Layer.Vendor)];
        _licensed =
        [
            .. _vendorPacks.SelectMany(pack => pack.Documents)
                .Where(document => document.Authority == Authority.Primary && document.Versions.Any(version => version.IsLicence))
                .OrderBy(document => document.FullId, StringComparer.Ordinal),
        ];
        _openWeights = IsOpenWeights();
        _vendors = [.. Vendors()];
        _gaps = [.. rules.Packs.SelectMany(pack => pack.Gaps).OrderBy(gap => gap.FullId, StringComparer.Ordinal)
            .Select(gap => (gap, new MissingText(gap.FullId, gap.Title, gap.IsGoverning ? MissingTextKind.GoverningGap : MissingTextKind.AdditionalGap, gap.Scope)))];
        _law = Law();
    }

    /// <summary>How many texts are looked at for a day.</summary>
    public long Most => _gaps.Count + ((_vendors.Count + 1L) * _vendorPacks.Sum(pack => 1 + pack.Documents.Count));

    /// <summary>The texts not held on a day, by id; the same ones, as objects, for the same reason.</summary>
    public IReadOnlyList<MissingText> On(DateOnly day)
    {
        var gaps = _gaps.Where(pair => pair.Gap.IsOpenOn(day)).Select(pair => pair.Text);
        var licences = Licences(day);
        var vendors = _vendors.Where(vendor => !IsHeld(vendor.Vendor, day)).Select(vendor => licences.Count == 0 ? vendor.Text : vendor.Hosted);
        return [.. gaps.Concat(vendors).Append(Licence(licences)).Append(_law).OfType<MissingText>().OrderBy(text => text.Id, StringComparer.Ordinal)];
    }

    /// <summary>The conditions of all texts that are not held on some of these days, and perhaps of others.</summary>
    public IEnumerable<Condition> Conditions(IEnumerable<DateOnly> days) =>
    [
        .. _gaps.Select(pair => pair.Text.When), .. _vendors.Select(vendor => vendor.Text.When), .. _vendors.Select(vendor => vendor.Hosted.When),
        .. _law is null ? Array.Empty<Condition>() : [_law.When],
        .. _openWeights is null ? [] : days.Select(day => Licence(Licences(day))!.When),
    ];

    /// <summary>The ids of all texts that verdicts may name as not held, on whatever day: gaps of packs, terms of vendors, the licence of open weights, the AI Act.</summary>
    public IEnumerable<string> Ids =>
    [
        .. _gaps.Select(pair => pair.Text.Id), .. _vendors.Select(vendor => vendor.Text.Id), SomeVendor.Id,
        .. _openWeights is null ? Array.Empty<string>() : [LicenceId], .. _law is null ? Array.Empty<string>() : [_law.Id],
    ];

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
    private bool IsHeld(NamedValue vendor, DateOnly day) => _vendorPacks.Any(pack => pack.SpeaksOf(vendor) && pack.HoldsTermsOn(day));

    /// <summary>Of each vendor the terms as a missing text: of all its products while no licence is held, for then nothing of it is; else of those that are hosted.</summary>
    private IEnumerable<(NamedValue Vendor, MissingText Text, MissingText Hosted)> Vendors()
    {
        if (_rules.Vocabulary.Find(Facts.Vendor) is not { Type: FactType.Enum } vendor)
        {
            yield break;
        }

        for (var id = 0; id < vendor.Values.Count; id++)
        {
            var value = vendor.Values.At(id);
            Condition isVendor = new ValueTest(vendor, Quantifier.Any, [value]);
            var text = new MissingText($"{value.Name}/*", $"The terms of {vendor.Values.Title(value)}", MissingTextKind.Vendor, isVendor);
            yield return (value, text, _openWeights is null ? text : text with { When = new AllOf([isVendor, new Not(_openWeights)]) });
        }
    }

    /// <summary>The licences in force on a day, by id.</summary>
    private List<(string FullId, DocumentVersion Version)> Licences(DateOnly day)
    {
        var held = new List<(string FullId, DocumentVersion Version)>();
        foreach (var document in _licensed)
        {
            if (document.InForceOn(day) is { IsLicence: true } version)
            {
                held.Add((document.FullId, version));
            }
        }

        return held;
    }

    /// <summary>The licence of open weights as a missing text: governing wherever no licence in force covers the model.</summary>
    private MissingText? Licence(List<(string FullId, DocumentVersion Version)> held)
    {
        if (_openWeights is null)
        {
            return null;
        }

        var key = string.Join(' ', held.Select(pair => $"{pair.FullId}@{IsoDate.Format(pair.Version.Effective)}"));
        lock (_licences)
        {
            if (!_licences.TryGetValue(key, out var text))
            {
                Condition when = held.Count == 0 ? _openWeights : new AllOf([_openWeights, new Not(new AnyOf([.. held.Select(pair => pair.Version.Scope)]))]);
                _licences.Add(key, text = new(LicenceId, "The licence of the model with open weights", MissingTextKind.Licence, when));
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

    /// <summary>A model that the customer runs or has run for it: one that the vendor hosts is judged by the vendor's terms, whatever may be had of it besides.</summary>
    private Condition? IsOpenWeights()
    {
        if (Test(Facts.Product, OpenWeights) is not { } product)
        {
            return null;
        }

        return Test(Facts.Deployment, VendorHosted) is { } hosted ? new AllOf([product, new Not(hosted)]) : product;
    }

    private ValueTest? Test(string fact, string value) =>
        _rules.Vocabulary.Find(fact) is { } definition && definition.Type.HasValues() && definition.Values.Find(value) is { } named
            ? new(definition, Quantifier.Any, [named]) : null;
}
