using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>Tests that ask the same of the same fact are one, in whatever order they list its values and wherever they stand.</summary>
internal sealed class SameTest : IEqualityComparer<FactTest>
{
    /// <summary>Of this process alone: nobody can write values whose hashes meet.</summary>
    private static readonly int Seed = Random.Shared.Next();

    public static SameTest Comparer { get; } = new();

    public bool Equals(FactTest? x, FactTest? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.Fact == y.Fact && (x, y) switch
    {
        (BooleanTest one, BooleanTest other) => one.Expected == other.Expected,
        (NumberTest one, NumberTest other) => one.Ranges.SequenceEqual(other.Ranges),
        (ValueTest one, ValueTest other) => one.Quantifier == other.Quantifier && AreSame(one.Values, other.Values),
        _ => false,
    });

    public int GetHashCode(FactTest obj)
    {
        var hash = obj.Fact.Index * 397;
        switch (obj)
        {
            case BooleanTest { Expected: true }:
                return hash + 1;
            case NumberTest number:
                return hash + number.Ranges.Count;
            case ValueTest values:
                for (var index = 0; index < values.Values.Count; index++)
                {
                    // A sum, for the order of values does not matter.
                    hash = unchecked(hash + Mixed(values.Values[index].Id));
                }

                return hash ^ (int)values.Quantifier;
            default:
                return hash;
        }
    }

    /// <summary>Spreads an id over all bits.</summary>
    private static int Mixed(int id)
    {
        var bits = unchecked((uint)(id ^ Seed) * 0x9E3779B1);
        bits = unchecked((bits ^ (bits >> 15)) * 0x85EBCA77);
        return unchecked((int)(bits ^ (bits >> 13)));
    }

    private static bool AreSame(IReadOnlyList<NamedValue> values, IReadOnlyList<NamedValue> others)
    {
        if (values.Count != others.Count)
        {
            return false;
        }

        for (var index = 0; index < values.Count; index++)
        {
            if (!string.Equals(values[index].Name, others[index].Name, StringComparison.Ordinal))
            {
                return values.Select(value => value.Name).Order(StringComparer.Ordinal).SequenceEqual(others.Select(value => value.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
            }
        }

        return true;
    }
}
