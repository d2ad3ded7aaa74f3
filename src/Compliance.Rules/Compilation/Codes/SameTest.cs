using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>Tests that ask the same of the same fact are one, in whatever order they list its values and wherever they stand.</summary>
internal sealed class SameTest : IEqualityComparer<FactTest>
{
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
                return hash ^ HashOf(number.Ranges);
            case ValueTest values:
                for (var index = 0; index < values.Values.Count; index++)
                {
                    // A sum, for the order of values does not matter. Of hashes of names, which nobody can foresee, so that nobody can write tests whose sums meet.
                    hash = unchecked(hash + values.Values[index].Name.GetHashCode(StringComparison.Ordinal));
                }

                return hash ^ (int)values.Quantifier;
            default:
                return hash;
        }
    }

    /// <summary>The runtime's hash of all bits of all bounds, which nobody can foresee either.</summary>
    private static int HashOf(IReadOnlyList<NumberRange> ranges)
    {
        var hash = default(HashCode);
        foreach (var range in ranges)
        {
            Add(ref hash, range.AtLeast);
            Add(ref hash, range.Above);
            Add(ref hash, range.AtMost);
            Add(ref hash, range.Below);
        }

        return hash.ToHashCode();
    }

    private static void Add(ref HashCode hash, double? bound)
    {
        // Zero has two signs and is one number.
        var bits = bound is { } number ? BitConverter.DoubleToInt64Bits(number + 0.0) : long.MinValue;
        hash.Add(unchecked((int)(bits >> 32)));
        hash.Add(unchecked((int)bits));
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
