using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Compilation.Matrix;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// One question being answered: the use case as codes, the states of all columns, what was found. Memory that is used again for question after question;
/// belongs to one thread at a time. What it gives allocates nothing.
/// </summary>
internal sealed class Inquiry
{
    private readonly CompiledRules _rules;
    private readonly RuleMatrix _matrix;
    private readonly RowSelection _rows;
    private readonly ColumnStates _states;
    private readonly int[] _elements;
    private readonly FoundNorm[] _found;
    private DetailScratch? _scratch;
    private ColumnStates? _onePurpose;

    public Inquiry(CompiledRules rules)
    {
        _rules = rules;
        _matrix = rules.Matrix;
        UseCase = new EncodedUseCase(rules.Book);
        UseCase.Reset();
        _rows = _matrix.Conditions.NewSelection(rules.Book);
        _states = new ColumnStates(_matrix);
        _elements = new int[rules.Purpose is { } purpose ? rules.Book.Facts[purpose.Index].Count : 0];
        _found = new FoundNorm[_matrix.Norms.Count];
    }

    /// <summary>The use case asked about; to be filled by an encoder.</summary>
    public EncodedUseCase UseCase { get; }

    /// <summary>Memory for working out details.</summary>
    public DetailScratch Scratch => _scratch ??= new DetailScratch(_rules);

    /// <summary>Selects the rows of the use case for a stretch of days; whatever is asked after that is asked of these.</summary>
    public void Select(int stretch) => _matrix.Conditions.Select(UseCase, stretch, _rows);

    /// <summary>Evaluates the rules and gives the decision.</summary>
    /// <param name="stretch">The stretch of days that was selected.</param>
    public Ruling Decide(int stretch)
    {
        _states.Settle(_rows);
        var prohibitions = Prohibitions();
        return prohibitions == Truth.True
            ? Ruling.Of(prohibitions, openDuties: Truth.False, grants: Truth.False)
            : Ruling.Of(prohibitions, OpenDuties(), Grants(stretch));
    }

    /// <summary>The norms that give a finding, in the order of a verdict. After <see cref="Decide"/>.</summary>
    /// <param name="found">Takes them; a place for each norm of the rules is always enough.</param>
    /// <returns>How many there are.</returns>
    public int Find(Span<FoundNorm> found)
    {
        var count = 0;
        for (var word = 0; word < _matrix.Stride; word++)
        {
            var defeated = word < _matrix.ActiveWords ? _states.Holds(word) & ~_states.CanApply(word) : 0;
            for (var open = (_states.CanApply(word) | defeated) & _matrix.NormColumns[word]; open != 0; open &= open - 1)
            {
                var bit = open & (0 - open);
                var position = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(open);
                var norm = _matrix.NormAt[position];
                var fulfilment = Fulfilled(norm);
                var status = (_states.Applies(word) & bit) != 0 ? fulfilment == Truth.True ? FindingStatus.Fulfilled : FindingStatus.Applies
                    : (defeated & bit) != 0 ? FindingStatus.Defeated
                    : FindingStatus.MayApply;
                found[count++] = new(norm, status, fulfilment);
            }
        }

        System.Runtime.InteropServices.MemoryMarshal.Cast<FoundNorm, int>(found[..count]).Sort();
        return count;
    }

    /// <summary>As <see cref="Find(Span{FoundNorm})"/>, as an array of its own.</summary>
    public FoundNorm[] Find() => _found[..Find(_found)];

    /// <summary>The highest state of the customer's prohibitions.</summary>
    private Truth Prohibitions()
    {
        var highest = Truth.False;
        for (var word = 0; word < _matrix.Stride; word++)
        {
            var prohibitions = _matrix.Prohibitions[word];
            if ((_states.Applies(word) & prohibitions) != 0)
            {
                return Truth.True;
            }

            if ((_states.CanApply(word) & prohibitions) != 0)
            {
                highest = Truth.Unknown;
            }
        }

        return highest;
    }

    /// <summary>The highest state of "applies and is not fulfilled" of the duties that make a use conditional.</summary>
    private Truth OpenDuties()
    {
        var highest = Truth.False;
        for (var word = 0; word < _matrix.Stride; word++)
        {
            for (var open = _states.CanApply(word) & _matrix.Duties[word]; open != 0; open &= open - 1)
            {
                var bit = open & (0 - open);
                var position = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(open);
                var applies = (_states.Applies(word) & bit) != 0 ? Truth.True : Truth.Unknown;
                highest = highest.Or(applies.And(Fulfilled(_matrix.NormAt[position]).Not()));
                if (highest == Truth.True)
                {
                    return highest;
                }
            }
        }

        return highest;
    }

    /// <summary>Whether the duty is met; False where nothing says when it is.</summary>
    private Truth Fulfilled(int norm) => _matrix.FulfilmentAt[norm] is >= 0 and var position ? _states.Condition(position) : Truth.False;

    /// <summary>Whether the vendor or the law grants the use. With several purposes each needs a grant of its own: a grant for one does not cover the other.</summary>
    private Truth Grants(int stretch)
    {
        if (_rules.Purpose is not { } purpose || !UseCase.IsKnown(purpose.Index) || UseCase.Elements(purpose.Index).Length < 2)
        {
            return Grants(_states);
        }

        var purposes = _elements.AsSpan(0, UseCase.Elements(purpose.Index).Length);
        UseCase.Elements(purpose.Index).CopyTo(purposes);
        _onePurpose ??= new ColumnStates(_matrix);
        var least = Truth.True;
        for (var index = 0; index < purposes.Length && least != Truth.False; index++)
        {
            UseCase.Replace(purpose.Index, purposes.Slice(index, 1));
            Select(stretch);
            _onePurpose.Settle(_rows);
            least = least.And(Grants(_onePurpose));
        }

        UseCase.Replace(purpose.Index, purposes);
        Select(stretch);
        return least;
    }

    private Truth Grants(ColumnStates states)
    {
        var highest = Truth.False;
        for (var word = 0; word < _matrix.Stride; word++)
        {
            var grants = _matrix.Grants[word];
            if ((states.Grants(word) & grants) != 0)
            {
                return Truth.True;
            }

            if ((states.CanGrant(word) & grants) != 0)
            {
                highest = Truth.Unknown;
            }
        }

        return highest;
    }
}

/// <summary>A norm that gives a finding, as one number: by these numbers findings are in the order of a verdict.</summary>
internal readonly record struct FoundNorm
{
    private const int StatusShift = 28;
    private const int RankShift = 2;

    private readonly int _packed;

    /// <param name="norm">The norm's place among those of the rules.</param>
    /// <param name="status">Its status.</param>
    /// <param name="fulfilled">Whether it is fulfilled; of obligations only.</param>
    public FoundNorm(int norm, FindingStatus status, Truth fulfilled) => _packed = ((int)status << StatusShift) | (norm << RankShift) | (int)fulfilled;

    public int Norm => (_packed >> RankShift) & ((1 << (StatusShift - RankShift)) - 1);

    public FindingStatus Status => (FindingStatus)(_packed >> StatusShift);

    /// <summary>Whether its duty is met; False where nothing says when, and of what is no obligation.</summary>
    public Truth Fulfilled => (Truth)(_packed & 3);

    /// <summary>How its duty stands; of obligations only.</summary>
    public Fulfilment Fulfilment => Fulfilled switch
    {
        Truth.True => Fulfilment.Fulfilled,
        Truth.Unknown => Fulfilment.Unknown,
        _ => Fulfilment.Outstanding,
    };
}
