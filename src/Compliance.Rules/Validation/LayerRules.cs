namespace Compliance.Rules.Validation;

/// <summary>What rules of one layer may do to rules of another.</summary>
internal static class LayerRules
{
    /// <summary>
    /// Whether a rule of one layer may take the place of a rule of another: each layer its own, and regulation also a vendor's. A company's permission
    /// thus never lifts what a vendor or the law forbids.
    /// </summary>
    public static bool MayDefeat(this Layer layer, Layer other) =>
        layer == other || (layer == Layer.Regulation && other == Layer.Vendor);

    /// <summary>Whether rules of a layer may be norms; the others only say what words mean.</summary>
    public static bool HasNorms(this Layer layer) => layer != Layer.Reference;

    /// <summary>Whether a rule of one layer may read what a rule of another concludes: its own or a lower one's.</summary>
    public static bool MayUse(this Layer layer, Layer other) => other <= layer;
}
