namespace Compliance;

/// <summary>Values of the fact <c>aiActRole</c> in the base vocabulary; packs may add more.</summary>
public static class AiActRoles
{
    /// <summary><c>provider</c>.</summary>
    public const string Provider = "provider";

    /// <summary><c>deployer</c>.</summary>
    public const string Deployer = "deployer";

    /// <summary><c>importer</c>.</summary>
    public const string Importer = "importer";

    /// <summary><c>distributor</c>.</summary>
    public const string Distributor = "distributor";

    /// <summary><c>product-manufacturer</c>.</summary>
    public const string ProductManufacturer = "product-manufacturer";
}
