namespace Compliance.Authoring.Starting;

/// <summary>What kind of pack is begun.</summary>
public enum PackKind
{
    /// <summary>A vendor's terms.</summary>
    Vendor,

    /// <summary>An organisation's own policy.</summary>
    Policy,

    /// <summary>A law.</summary>
    Regulation,
}
