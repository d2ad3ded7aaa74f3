using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Importing.Drafting;

/// <summary>Which fact a member of a shop's objects is. Immutable.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Type">The fact's type.</param>
/// <param name="Known">The fact, where the vocabulary has it; null for one that the draft pack declares.</param>
internal sealed record MemberFact(string Fact, FactType Type, FactDefinition? Known)
{
    /// <summary>What the shop's names are called as values, where that differs.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The value that a name of the shop is.</summary>
    public string ValueOf(string name) => Values.GetValueOrDefault(name, name);

    /// <summary>Why a test of the member does not fit the fact; null where it does.</summary>
    public string? Misfit(DraftTest test) => (test.Kind, Type) switch
    {
        (DraftTestKind.Boolean, FactType.Boolean) or (DraftTestKind.Number, FactType.Number) => null,
        (DraftTestKind.Contains, FactType.Set) => UnknownValue(test),
        (DraftTestKind.Names, FactType.Enum or FactType.Region) => UnknownValue(test),
        (DraftTestKind.Names, FactType.Set) => $"`{test.Member}` is compared as a whole, and the fact '{Fact}' is a set",
        _ => $"`{test.Member}` is compared with {Compared(test.Kind)}, and the fact '{Fact}' is of type {Type.Name()}",
    };

    public static string Compared(DraftTestKind kind) => kind switch
    {
        DraftTestKind.Boolean => "true or false",
        DraftTestKind.Number => "numbers",
        _ => "texts",
    };

    private string? UnknownValue(DraftTest test) => Known is null ? null
        : test.Names.Select(ValueOf).FirstOrDefault(value => Known.Values.Find(value) is null) is { } unknown
            ? $"the fact '{Fact}' has no value '{unknown}'; say in the members file which value it is"
            : null;
}
