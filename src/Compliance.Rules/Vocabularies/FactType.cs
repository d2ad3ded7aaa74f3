namespace Compliance.Rules.Vocabularies;

/// <summary>The type of a fact, which says what its values and the conditions on it look like.</summary>
internal enum FactType
{
    /// <summary>One of a list of named values.</summary>
    Enum,

    /// <summary>Any number of a list of named values; complete once given.</summary>
    Set,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A country (ISO 3166-1 alpha-2), a part of one (ISO 3166-2), or a group of countries.</summary>
    Region,
}

/// <summary>Names of the types as vocabularies and verdicts write them.</summary>
internal static class FactTypeNames
{
    public static readonly IReadOnlyList<string> All = ["enum", "set", "boolean", "number", "region"];

    public static string Name(this FactType type) => All[(int)type];

    public static bool HasValues(this FactType type) => type is FactType.Enum or FactType.Set or FactType.Region;
}
