namespace Compliance;

/// <summary>Values of the fact <c>personalData</c> in the base vocabulary; packs may add more.</summary>
public static class PersonalDataKinds
{
    /// <summary><c>personal</c>.</summary>
    public const string Personal = "personal";

    /// <summary><c>ordinary</c>.</summary>
    public const string Ordinary = "ordinary";

    /// <summary><c>sensitive</c>.</summary>
    public const string Sensitive = "sensitive";

    /// <summary><c>health</c>.</summary>
    public const string Health = "health";

    /// <summary><c>biometric</c>.</summary>
    public const string Biometric = "biometric";

    /// <summary><c>other-sensitive</c>.</summary>
    public const string OtherSensitive = "other-sensitive";

    /// <summary><c>children</c>.</summary>
    public const string Children = "children";
}
