using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Explaining;

/// <summary>What is said on a topic, by who says it. Immutable.</summary>
/// <param name="Explained">The topic, explained.</param>
/// <param name="Title">The topic's question, or its title; its name where it has neither.</param>
/// <param name="Vendors">Every vendor that can be named: first those that say something, then those that are silent, then those whose terms are not held; each by name.</param>
/// <param name="Others">The packs of no vendor, such as licences and laws, that say something; by id.</param>
internal sealed record ExplainedByVendor(Explained Explained, string Title, IReadOnlyList<ExplainedSpeaker> Vendors, IReadOnlyList<ExplainedSpeaker> Others)
{
    /// <summary>Groups what was explained of a topic.</summary>
    public static ExplainedByVendor Of(Explained explained, RuleSet rules)
    {
        var topic = rules.Vocabulary.Topics.FirstOrDefault(topic => topic.Name == explained.Subject.Name);
        return new(
            explained,
            new[] { topic?.Question, topic?.Title }.FirstOrDefault(words => words is { Length: > 0 }) ?? explained.Subject.Name,
            [.. Named(rules).Select(vendor => Of(vendor, explained, rules)).OrderBy(vendor => vendor.Rules.Count > 0 ? 0 : vendor.IsHeld ? 1 : 2).ThenBy(vendor => vendor.Name, StringComparer.Ordinal)],
            [.. rules.Packs.Where(pack => !pack.NamesVendors).Select(pack => Of(pack, explained)).Where(pack => pack.Rules.Count > 0)]);
    }

    private static IEnumerable<NamedValue> Named(RuleSet rules) => rules.Vocabulary.Find(Facts.Vendor) is { } vendor
        ? Enumerable.Range(0, vendor.Values.Count).Select(vendor.Values.At).Where(value => value.Name != Compliance.Vendors.OtherVendor)
        : [];

    private static ExplainedSpeaker Of(NamedValue vendor, Explained explained, RuleSet rules)
    {
        var packs = rules.Packs.Where(pack => pack.NamesVendors && pack.SpeaksOf(vendor)).ToList();
        return new(
            vendor.Name,
            rules.Vocabulary.Find(Facts.Vendor)!.Values.Title(vendor),
            rules.Packs.Any(pack => pack.Layer == Layer.Vendor && pack.SpeaksOf(vendor) && pack.HoldsTermsOn(explained.Day)),
            [.. rules.Vocabulary.Products.Offers.Where(offer => offer.Vendor is { } owner && owner.Id == vendor.Id)],
            Said(packs, explained),
            [.. packs.SelectMany(pack => pack.Gaps).Where(gap => gap.IsGoverning && (explained.Day is not { } day || gap.IsOpenOn(day)))]);
    }

    private static ExplainedSpeaker Of(RulePack pack, Explained explained) => new(
        pack.Id, pack.Title, IsHeld: true, [], Said([pack], explained), [.. pack.Gaps.Where(gap => gap.IsGoverning && (explained.Day is not { } day || gap.IsOpenOn(day)))]);

    /// <summary>The norms of packs in force: what binds or frees the customer, then what the vendor may, then what it promises; of each the gravest first.</summary>
    private static List<ExplainedRule> Said(IReadOnlyList<RulePack> packs, Explained explained)
    {
        var norms = packs.SelectMany(pack => pack.Rules).OfType<Norm>().ToHashSet();
        return [.. explained.Rules.Where(rule => rule.Periods.Count > 0 && rule.Rule is Norm norm && norms.Contains(norm))
            .OrderBy(rule => ((Norm)rule.Rule).Role).ThenByDescending(rule => ((Norm)rule.Rule).Severity).ThenBy(rule => rule.Rule.FullId, StringComparer.Ordinal)];
    }
}

/// <summary>A vendor, or a pack of none, and what it says on a topic. Immutable.</summary>
/// <param name="Name">The vendor's main name, or the pack's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsHeld">Whether terms of it are held on the days asked about; where they are not, nobody can say what they have.</param>
/// <param name="Products">Its products, with the plans each is sold on.</param>
/// <param name="Rules">The norms; empty where it says nothing.</param>
/// <param name="NotHeld">The texts that decide some of its uses and are not held on these days.</param>
internal sealed record ExplainedSpeaker(
    string Name, string Title, bool IsHeld, IReadOnlyList<Offer> Products, IReadOnlyList<ExplainedRule> Rules, IReadOnlyList<Gap> NotHeld);
