using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Reporting.Holding;

/// <summary>What a pack holds: whose products on which plans, which texts of which days, and which texts not. Immutable.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Vendors">The vendors that it names.</param>
/// <param name="Offers">Their products, where it holds vendors' terms.</param>
/// <param name="Texts">Its texts, in the order of the pack.</param>
/// <param name="Uncounted">Why clauses are not counted, though that was asked for; null where they are, or nobody asked.</param>
internal sealed record PackHolding(RulePack Pack, IReadOnlyList<NamedValue> Vendors, IReadOnlyList<Offer> Offers, IReadOnlyList<TextHolding> Texts, string? Uncounted)
{
    /// <summary>The packs of a rule set, by id.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="clauses">Counts the clauses of a pack; null where nobody does.</param>
    public static IReadOnlyList<PackHolding> Of(RuleSet rules, Func<RulePack, CountedClauses>? clauses = null) => [.. rules.Packs.Select(pack => Of(pack, rules, clauses?.Invoke(pack)))];

    private static PackHolding Of(RulePack pack, RuleSet rules, CountedClauses? clauses)
    {
        IReadOnlyList<NamedValue> vendors = pack.VendorScope is ValueTest test ? test.Values : [];
        var ids = vendors.Select(vendor => vendor.Id).ToHashSet();
        return new(
            pack,
            vendors,
            pack.Layer == Layer.Vendor ? [.. rules.Vocabulary.Products.Offers.Where(offer => offer.Vendor is { } vendor && ids.Contains(vendor.Id))] : [],
            [.. pack.Documents.Select(document => new TextHolding(
                document,
                rules.Rules.Count(rule => rule.Cites.Any(cite => cite.Document == document)),
                [.. (clauses?.Versions ?? []).Where(version => version.Document == document)]))],
            clauses?.Uncounted);
    }
}

/// <summary>A text of a pack. Immutable.</summary>
/// <param name="Document">The text.</param>
/// <param name="Rules">How many rules rest on it.</param>
/// <param name="Clauses">What its versions' clauses are accounted for by, by date; empty where they are not counted.</param>
internal sealed record TextHolding(PolicyDocument Document, int Rules, IReadOnlyList<VersionClauses> Clauses)
{
    /// <summary>The first day of which it is held.</summary>
    public DateOnly First => Document.Versions[0].Effective;

    /// <summary>The day from which its latest version is in force.</summary>
    public DateOnly Latest => Document.Versions[^1].Effective;

    /// <summary>The last day on which it was found in force, or of an account of one checked; null where the pack does not say.</summary>
    public DateOnly? LastSeen => Document.Versions[^1].LastSeen ?? Document.Checked;

    /// <summary>How many days it is held of: from the first to the last on which it was seen; null where that is not known.</summary>
    public int? Days => LastSeen is { } seen && seen >= First ? seen.DayNumber - First.DayNumber + 1 : null;
}

/// <summary>How many clauses of a version are accounted for, and by what. Immutable.</summary>
/// <param name="Document">The text.</param>
/// <param name="Version">The version's effective date.</param>
/// <param name="Clauses">How many clauses it has.</param>
/// <param name="Cited">How many of them rules cite.</param>
/// <param name="Listed">How many more need no rule, with the reason in the ledger.</param>
/// <param name="Open">How many are neither.</param>
internal sealed record VersionClauses(PolicyDocument Document, DateOnly Version, int Clauses, int Cited, int Listed, int Open);

/// <summary>The clauses of a pack, counted, or why not. Immutable.</summary>
/// <param name="Versions">Each version that the archive holds.</param>
/// <param name="Uncounted">Why they are not counted; null where they are.</param>
internal sealed record CountedClauses(IReadOnlyList<VersionClauses> Versions, string? Uncounted);
