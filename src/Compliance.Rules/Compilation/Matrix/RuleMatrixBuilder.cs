using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>Numbers the columns of a layout and writes the rows, masks and effects.</summary>
internal sealed class RuleMatrixBuilder
{
    private const int WordBits = 64;

    private readonly SizeBudget _budget;
    private readonly Codebook _book;
    private readonly DayStretches _days;
    private readonly ColumnLayout _layout;
    private readonly List<Column> _columns;
    private readonly IReadOnlyList<Norm> _norms;
    private readonly Dictionary<int, int> _gateOrder = [];
    private readonly int _activeWords;
    private readonly int _stride;

    public RuleMatrixBuilder(RuleSet rules, IReadOnlyList<Norm> norms, DayStretches days, Codebook book, SizeBudget budget)
    {
        _budget = budget;
        _book = book;
        _days = days;
        _layout = ColumnLayout.Of(rules, days, book, budget);
        _norms = norms;
        // Columns that read the same gates stand together, next to the active ones, so that settling a gate touches few words.
        var plain = _layout.Plain.OrderBy(column => column.Literals.Where(literal => literal.IsGate).Select(literal => literal.Number).DefaultIfEmpty(int.MaxValue).Min()).ToList();
        _columns = [.. _layout.Active, .. plain];
        _activeWords = BitMemory.WordsFor(_layout.Active.Count);
        _stride = Math.Max(BitMemory.WordsFor(_columns.Count), BitMemory.Line);
        Number(_layout.Active, first: 0);
        Number(plain, first: _layout.Active.Count);
        foreach (var gate in _layout.Settled)
        {
            _gateOrder.Add(gate.Number, _gateOrder.Count);
        }
    }

    public RuleMatrix Build()
    {
        var ranks = _norms.Select((norm, rank) => (norm, rank)).ToDictionary(pair => pair.norm, pair => pair.rank);
        var normAt = Enumerable.Repeat(-1, _stride * WordBits).ToArray();
        foreach (var column in _columns.Where(column => column.Norm is not null))
        {
            normAt[column.Position] = ranks[column.Norm!];
        }

        return new RuleMatrix
        {
            Conditions = Conditions(),
            ActiveWords = _activeWords,
            WithEffects = Mask(column => Effects(column).Any()),
            EffectStarts = [.. EffectStarts()],
            Effects = [.. _layout.Active.SelectMany(Effects)],
            Gates = Steps(),
            Prohibitions = Mask(column => column.Norm is { Role: NormRole.Ban }),
            Duties = Mask(column => column.Norm is { Role: NormRole.Duty }),
            Grants = Mask(column => column.Norm is { Role: NormRole.Grant }),
            NotHeld = Mask(_layout.NotHeld.ToHashSet().Contains),
            NormColumns = Mask(column => column.Norm is not null),
            NormAt = normAt,
            FulfilmentAt = [.. _norms.Select(norm => _layout.Fulfilments.TryGetValue(norm, out var column) ? column.Position : -1)],
            Wide = _layout.Wide,
        };
    }

    private static void Number(IReadOnlyList<Column> columns, int first)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            columns[index].Position = first + index;
        }
    }

    private ConditionMatrix Conditions()
    {
        var rows = new RowBuilder(_stride, _budget);
        var tests = _columns
            .SelectMany(column => column.Literals.Where(literal => !literal.IsGate).Select(literal => (Column: column, Literal: literal)))
            .ToLookup(test => _book.Tests[test.Literal.Number].Fact.Index);
        var facts = _book.Facts.Select(fact => FactRows.Of(fact, _book.Tests, [.. tests[fact.Fact.Index]], rows)).OfType<FactRows>().ToArray();
        var dayRows = DayRows(rows);
        return new(_stride, rows.ToMemory(), facts, dayRows);
    }

    private int[] DayRows(RowBuilder rows)
    {
        _budget.Charge(_days.Count, (long)_stride * sizeof(ulong));
        _budget.Charge(_columns.Sum(column => column.InForce?.Days ?? _days.Count));
        var inForce = new ulong[_days.Count][];
        for (var day = 0; day < inForce.Length; day++)
        {
            inForce[day] = new ulong[_stride];
        }

        foreach (var column in _columns)
        {
            foreach (var (from, until) in column.InForce?.Ranges ?? [(0, _days.Count)])
            {
                for (var day = from; day < until; day++)
                {
                    inForce[day][column.Position / WordBits] |= 1UL << column.Position;
                }
            }
        }

        return [.. inForce.Select(rows.AddEven)];
    }

    private BitMemory Mask(Func<Column, bool> isMeant)
    {
        var mask = new BitMemory(_stride);
        foreach (var column in _columns.Where(isMeant))
        {
            mask.Words[column.Position / WordBits] |= 1UL << column.Position;
        }

        return mask;
    }

    private IEnumerable<int> EffectStarts()
    {
        var start = 0;
        foreach (var column in _layout.Active)
        {
            yield return start;
            start += Effects(column).Count();
        }

        yield return start;
    }

    /// <summary>The effects of a column, those on gates that nothing reads left out.</summary>
    private IEnumerable<Effect> Effects(Column column)
    {
        foreach (var (kind, target) in column.Effects)
        {
            if (target is Column other)
            {
                yield return new(kind, other.Position);
            }
            else if (target is Gate { SettledAt: not null } gate)
            {
                yield return new(kind, _gateOrder[gate.Number]);
            }
        }
    }

    private GateStep[] Steps()
    {
        var readers = _columns
            .SelectMany(column => column.Literals.Where(literal => literal.IsGate).Select(literal => (Column: column, Literal: literal)))
            .ToLookup(reader => reader.Literal.Number);
        return [.. _layout.Settled.Select(gate => new GateStep(
            gate.SettledAt!.Value, Readers([.. readers[gate.Number]]), [.. gate.Defeats.Select(column => column.Position)]))];
    }

    /// <summary>The columns that read a gate, as the bits of the lines that hold any; lines that follow each other are one piece.</summary>
    private static GateReaders[] Readers(List<(Column Column, Literal Literal)> readers)
    {
        var pieces = new List<(int First, int Until)>();
        foreach (var line in readers.Select(reader => reader.Column.Position / WordBits / BitMemory.Line).Distinct().Order())
        {
            if (pieces.Count > 0 && pieces[^1].Until == line)
            {
                pieces[^1] = (pieces[^1].First, line + 1);
            }
            else
            {
                pieces.Add((line, line + 1));
            }
        }

        return [.. pieces.Select(piece => Piece(piece.First * BitMemory.Line, piece.Until * BitMemory.Line, readers))];
    }

    private static GateReaders Piece(int firstWord, int endWord, List<(Column Column, Literal Literal)> readers)
    {
        var (plain, negated) = (new BitMemory(endWord - firstWord), new BitMemory(endWord - firstWord));
        foreach (var (column, literal) in readers)
        {
            if (column.Position / WordBits is var word && word >= firstWord && word < endWord)
            {
                (literal.IsNegated ? negated : plain)[word - firstWord] |= 1UL << column.Position;
            }
        }

        return new(firstWord, plain, negated);
    }
}
