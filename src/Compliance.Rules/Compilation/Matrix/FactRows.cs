using Compliance.Rules.Compilation.Codes;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>The rows of one fact. Immutable.</summary>
/// <remarks>
/// A scalar has one group of rows, a row pair for each code. A set needs more, because its elements are judged one by one: where a column says "every
/// element …", the rows of all elements are met (and); where it says "some element …", it is enough that one is (or). A column that says the latter twice,
/// "contains a and contains b", has its two tests in different groups, for one element need not meet both.
/// </remarks>
internal sealed class FactRows
{
    private FactRows(FactCodes codes, int whereUnknown, RowPair[]? every, IReadOnlyList<SomeRows> some)
    {
        Fact = codes.Fact.Index;
        IsSet = codes.IsSet;
        WhereUnknown = whereUnknown;
        Every = every;
        Some = [.. some];
    }

    /// <summary>The fact's place in the vocabulary.</summary>
    public int Fact { get; }

    public bool IsSet { get; }

    /// <summary>The columns that hold for certain though the fact is unknown: those that do not test it. All can hold.</summary>
    public int WhereUnknown { get; }

    /// <summary>Of a scalar, the rows of its codes. Of a set, the rows that all elements must meet; null where no column says "every element".</summary>
    public RowPair[]? Every { get; }

    /// <summary>Of a set: groups of rows of which one element must meet one.</summary>
    public SomeRows[] Some { get; }

    /// <summary>The rows that some element of a set must meet.</summary>
    /// <param name="ByCode">By code.</param>
    /// <param name="WhereEmpty">The columns that can hold and do where there is no element: those without a test in this group.</param>
    internal sealed record SomeRows(RowPair[] ByCode, int WhereEmpty);

    /// <summary>The rows of a fact that columns test; null where none does.</summary>
    public static FactRows? Of(FactCodes codes, IReadOnlyList<TestTable> tables, IReadOnlyList<(Column Column, Literal Literal)> tests, RowBuilder rows)
    {
        if (tests.Count == 0)
        {
            return null;
        }

        var every = new Dictionary<Column, Truth[]>(ReferenceEqualityComparer.Instance);
        var some = new List<Dictionary<Column, Truth[]>>();
        foreach (var (column, literal) in tests)
        {
            var table = tables[literal.Number];
            var byCode = new Truth[codes.Count];
            for (var code = 0; code < byCode.Length; code++)
            {
                byCode[code] = literal.IsNegated ? table[code].Not() : table[code];
            }

            if (!codes.IsSet || table.IsOnly != literal.IsNegated)
            {
                Meet(every, column, byCode);
            }
            else
            {
                FirstWithout(some, column).Add(column, byCode);
            }
        }

        return new(
            codes,
            rows.Without(tests.Select(test => test.Column)),
            every.Count == 0 ? null : rows.Pairs(codes, Pairs(every)),
            [.. some.Select(group => new SomeRows(rows.Pairs(codes, Pairs(group)), rows.Without(group.Keys)))]);
    }

    /// <summary>"Every element meets this" and "every element meets that" is "every element meets both"; so with the one value of a scalar.</summary>
    private static void Meet(Dictionary<Column, Truth[]> every, Column column, Truth[] byCode)
    {
        if (!every.TryGetValue(column, out var met))
        {
            every.Add(column, byCode);
            return;
        }

        for (var code = 0; code < met.Length; code++)
        {
            met[code] = met[code].And(byCode[code]);
        }
    }

    private static Dictionary<Column, Truth[]> FirstWithout(List<Dictionary<Column, Truth[]>> groups, Column column)
    {
        if (groups.Find(group => !group.ContainsKey(column)) is { } found)
        {
            return found;
        }

        groups.Add(new(ReferenceEqualityComparer.Instance));
        return groups[^1];
    }

    private static List<(Column, Truth[])> Pairs(Dictionary<Column, Truth[]> tests) => [.. tests.Select(test => (test.Key, test.Value))];
}
