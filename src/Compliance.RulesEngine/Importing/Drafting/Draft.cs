namespace Compliance.RulesEngine.Importing.Drafting;

/// <summary>A condition over members of a shop's objects that a pack can say, for it is data. Immutable.</summary>
internal abstract record Draft
{
    /// <summary>The tests in it.</summary>
    public IEnumerable<DraftTest> Tests => this switch
    {
        DraftTest test => [test],
        DraftJunction junction => junction.Parts.SelectMany(part => part.Tests),
        DraftNot not => not.Part.Tests,
        _ => [],
    };
}

/// <summary>Parts that must all hold, or of which one must.</summary>
internal sealed record DraftJunction(bool IsAnd, IReadOnlyList<Draft> Parts) : Draft;

/// <summary>A part that must not hold.</summary>
internal sealed record DraftNot(Draft Part) : Draft;

/// <summary>What a member is compared by.</summary>
internal enum DraftTestKind
{
    /// <summary>It is one of some names.</summary>
    Names,

    /// <summary>It is a set in which a name is.</summary>
    Contains,

    /// <summary>It is true, or false.</summary>
    Boolean,

    /// <summary>It is a number in a range.</summary>
    Number,
}

/// <summary>A test of one member.</summary>
/// <param name="Member">Its path: <c>order.Country</c>.</param>
/// <param name="Kind">How it is compared.</param>
internal sealed record DraftTest(string Member, DraftTestKind Kind) : Draft
{
    /// <summary>The names, as the expression writes them.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Of booleans: what it must be.</summary>
    public bool Expected { get; init; }

    /// <summary>Of numbers: <c>==</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</summary>
    public string Sign { get; init; } = "==";

    /// <summary>Of numbers: what it is compared with.</summary>
    public double Number { get; init; }
}

/// <summary>What became of an expression: a draft, or the reason why it is none. Immutable.</summary>
/// <param name="Draft">The draft; null where there is a reason.</param>
/// <param name="Reason">Why the expression is not data.</param>
internal readonly record struct Drafted(Draft? Draft, string? Reason)
{
    public static implicit operator Drafted(Draft draft) => new(draft, null);

    public static Drafted Not(string reason) => new(null, reason);

    public static Drafted ToDrafted(Draft draft) => draft;
}
