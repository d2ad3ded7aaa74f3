namespace Compliance;

/// <summary>Values of the fact <c>personalData</c> in the base vocabulary; packs may add more.</summary>
public static class PersonalDataKinds
{
    /// <summary><c>none</c>.</summary>
    public const string None = "none";

    /// <summary><c>personal</c>.</summary>
    public const string Personal = "personal";

    /// <summary><c>ordinary</c>.</summary>
    public const string Ordinary = "ordinary";

    /// <summary><c>sensitive</c>.</summary>
    public const string Sensitive = "sensitive";

    /// <summary><c>children</c>.</summary>
    public const string Children = "children";
}
