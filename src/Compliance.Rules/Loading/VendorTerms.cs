using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Loading;

/// <summary>Whether sources bring vendors' terms. A policy or law by itself grants nothing, and often reads what a vendor's terms conclude.</summary>
internal static class VendorTerms
{
    /// <summary>
    /// Whether packs, and no vendor's among them, were read, and no vocabulary of their own: packs to be layered on the shipped ones. False where a pack
    /// cannot be read, for loading will say so.
    /// </summary>
    public static bool AreMissing(IReadOnlyList<PackSourceContent> contents)
    {
        var packs = contents.SelectMany(content => content.Packs).ToList();
        return packs.Count > 0 && !contents.Any(content => content.Vocabulary is not null || content.VocabularyFailed) && packs.TrueForAll(IsLayered);
    }

    private static bool IsLayered(PackFiles pack) =>
        PackReader.ReadManifest(pack, new DiagnosticBag())?.Root.String("layer") is { } layer && !string.Equals(layer.Value, "vendor", StringComparison.Ordinal);
}
