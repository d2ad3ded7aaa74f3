namespace Compliance;

/// <summary>Values of the fact <c>aiActRole</c> in the base vocabulary; packs may add more.</summary>
public static class AiActRoles
{
    /// <summary><c>provider</c>.</summary>
    public const string Provider = "provider";

    /// <summary><c>deployer</c>.</summary>
    public const string Deployer = "deployer";

    /// <summary><c>none</c>.</summary>
    public const string None = "none";
}
