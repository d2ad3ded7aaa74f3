using System.Globalization;

namespace Compliance.Benchmarks.Synthetic;

/// <summary>
/// A vocabulary and a vendor's pack, drawn with a fixed seed: 12 enum facts of 4 to 16 values, 2 booleans, 1 number, and up to 4 derived facts; of the rules
/// 5 % are definitions, and of the norms 20 % obligations, the rest half prohibitions, half permissions.
/// </summary>
internal sealed class SyntheticPack
{
    public const string Id = "synthetic";
    public const string Vendor = "acme";

    /// <summary>The effective dates of the terms.</summary>
    public static readonly IReadOnlyList<string> Versions = ["2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"];

    /// <summary>The day that use cases ask about.</summary>
    public static readonly DateOnly Day = new(2026, 6, 1);

    private static readonly int[] EnumSizes = [4, 5, 6, 7, 8, 8, 9, 10, 12, 13, 14, 16];
    private const int Booleans = 2;
    private const int NumberClasses = 9;
    private const int MostDerived = 4;

    /// <summary>Facts that use cases give; derived facts come after them.</summary>
    public const int GivenFacts = 15;

    private SyntheticPack(IReadOnlyList<SyntheticFact> facts, IReadOnlyList<SyntheticRule> rules)
    {
        Facts = facts;
        Rules = rules;
    }

    public IReadOnlyList<SyntheticFact> Facts { get; }

    public IReadOnlyList<SyntheticRule> Rules { get; }

    public static SyntheticPack Draw(int size)
    {
        var definitions = Math.Max(1, size / 20);
        SyntheticFact[] facts =
        [
            .. EnumSizes.Select((codes, index) => new SyntheticFact(Numbered("enum", index), SyntheticFactKind.Enum, codes)),
            .. Enumerable.Range(0, Booleans).Select(index => new SyntheticFact(Numbered("flag", index), SyntheticFactKind.Boolean, 2)),
            new SyntheticFact("amount", SyntheticFactKind.Number, NumberClasses),
            .. Enumerable.Range(0, Math.Min(MostDerived, definitions)).Select(index => new SyntheticFact(Numbered("derived", index), SyntheticFactKind.Derived, 2)),
        ];
        return new(facts, new RuleDraws(new Dice((ulong)size), facts, size, definitions).Draw());
    }

    private static string Numbered(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1:00}");
}
