using System.Globalization;

namespace Compliance.Benchmarks.Synthetic;

/// <summary>What the values of a synthetic fact look like.</summary>
internal enum SyntheticFactKind
{
    /// <summary>One of some names.</summary>
    Enum,

    /// <summary>False is code 1, true code 2.</summary>
    Boolean,

    /// <summary>A number, of which only matters between which thresholds it lies.</summary>
    Number,

    /// <summary>A boolean that definitions conclude.</summary>
    Derived,
}

/// <summary>A fact whose known values have the codes from 1; code 0 says that it is missing.</summary>
/// <param name="Name">Its name in the vocabulary.</param>
/// <param name="Kind">What its values look like.</param>
/// <param name="Codes">How many known values are told apart.</param>
internal sealed record SyntheticFact(string Name, SyntheticFactKind Kind, int Codes)
{
    private const int Step = 10;

    /// <summary>A value that has the code.</summary>
    public FactValue Value(int code) => Kind switch
    {
        SyntheticFactKind.Enum => FactValue.Text(ValueName(code)),
        SyntheticFactKind.Number => FactValue.Number(Bound(code) + (Step / 2)),
        _ => FactValue.Boolean(code == 2),
    };

    public string ValueName(int code) => string.Create(CultureInfo.InvariantCulture, $"{Name}-value-{code}");

    /// <summary>Of numbers: the least number that has the code.</summary>
    public static int Bound(int code) => Step * (code - 1);
}

/// <summary>Whether a fact has one of some values; false where it is missing.</summary>
/// <param name="Fact">The fact's place.</param>
/// <param name="Codes">A bit for each code that meets the test; never that of 0.</param>
internal readonly record struct SyntheticTest(int Fact, uint Codes)
{
    public bool Holds(ReadOnlySpan<byte> codes) => ((Codes >> codes[Fact]) & 1) != 0;
}
