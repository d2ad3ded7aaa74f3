using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Tests.Evaluation.Oracles;

/// <summary>Design 4.10: which texts that decide a use are not held on a day, and which are named.</summary>
/// <param name="rules">The rules.</param>
/// <param name="holds">Whether a condition holds of the use.</param>
/// <param name="day">The day.</param>
internal sealed class OracleTexts(RuleSet rules, Func<Condition, Truth> holds, DateOnly day)
{
    private readonly FactDefinition? _vendor = rules.Vocabulary.Find(Facts.Vendor);
    private readonly FactDefinition? _product = rules.Vocabulary.Find(Facts.Product);

    /// <summary>The highest of: the vendor is not held, the licence is not, the scope of a governing gap is met.</summary>
    public Truth AreMissing() => KnownFacts.Some(VendorsNotHeld().Select(IsHostedBy).Append(LicenceMissing()).Concat(OpenGaps().Where(gap => gap.IsGoverning).Select(gap => holds(gap.Scope))));

    /// <summary>Ids in ordinal order; one line for an open vendor.</summary>
    public IEnumerable<string> Named()
    {
        var vendors = VendorsNotHeld().Where(vendor => IsHostedBy(vendor) != Truth.False).Select(vendor => $"{vendor.Name}/*").ToList();
        return OpenGaps().Where(gap => holds(gap.Scope) != Truth.False).Select(gap => gap.FullId)
            .Concat(vendors.Count > 1 ? ["*/*"] : vendors)
            .Concat(LicenceMissing() != Truth.False ? ["open-weights/*"] : [])
            .Concat(LawIsMissing() ? ["eu/ai-act"] : [])
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<Gap> OpenGaps() => rules.Packs.SelectMany(pack => pack.Gaps)
        .Where(gap => (gap.From is null || gap.From <= day) && (gap.Until is null || day < gap.Until));

    private IEnumerable<NamedValue> VendorsNotHeld() => _vendor is not { Type: FactType.Enum } ? [] :
        _vendor.Values.Names.Select(name => _vendor.Values.Find(name)!.Value).Where(vendor => !rules.Packs.Any(pack => Holds(pack, vendor)));

    /// <summary>A pack that names no vendor speaks of all; a licence speaks of models, not of a vendor's products.</summary>
    private bool Holds(RulePack pack, NamedValue vendor) =>
        pack.Layer == Layer.Vendor
        && (ReferenceEquals(pack.VendorScope, Condition.Always) || pack.VendorScope.Tests.OfType<ValueTest>().Any(test => test.Values.Contains(vendor)))
        && Primary(pack).Any(version => !IsLicence(version));

    /// <summary>While no licence is in force, nothing of the vendor is held; else its hosted products are not.</summary>
    private Truth IsHostedBy(NamedValue vendor) => holds(new ValueTest(_vendor!, Quantifier.Any, [vendor])).And(Licences.Any() ? HasOpenWeights().Not() : Truth.True);

    /// <summary>Weights that the customer runs, or has run for it.</summary>
    private Truth HasOpenWeights() => _product?.Values.Find("open-weights") is { } open ? holds(new ValueTest(_product, Quantifier.Any, [open])).And(IsVendorHosted().Not()) : Truth.False;

    private Truth IsVendorHosted() => rules.Vocabulary.Find(Facts.Deployment) is { } deployment && deployment.Values.Find("vendor-hosted") is { } hosted
        ? holds(new ValueTest(deployment, Quantifier.Any, [hosted])) : Truth.False;

    private IEnumerable<DocumentVersion> Licences => rules.Packs.Where(pack => pack.Layer == Layer.Vendor).SelectMany(Primary).Where(IsLicence);

    private Truth LicenceMissing() => HasOpenWeights().And(KnownFacts.Some(Licences.Select(version => holds(version.Scope))).Not());

    /// <summary>A role or class under the AI Act is given, and no regulation's rule reads either.</summary>
    private bool LawIsMissing()
    {
        var facts = new[] { rules.Vocabulary.Find(Facts.AiActRole), rules.Vocabulary.Find(Facts.AiActClass) }.OfType<FactDefinition>().ToList();
        return !rules.Rules.Any(rule => rule.Layer == Layer.Regulation && rule.FactsRead.Any(facts.Contains))
            && facts.Any(fact => fact.Values.Names.Any(name => holds(new ValueTest(fact, Quantifier.Any, [fact.Values.Find(name)!.Value])) == Truth.True));
    }

    private IEnumerable<DocumentVersion> Primary(RulePack pack) => pack.Documents.Where(document => document.Authority == Authority.Primary)
        .Select(document => document.Versions.Where(version => version.Effective <= day).MaxBy(version => version.Effective)).OfType<DocumentVersion>();

    private static bool IsLicence(DocumentVersion version) => version.Scope.Facts.Any(fact => fact.Name == Facts.ModelLicense);
}
