using System.Numerics;
using System.Runtime.InteropServices;
using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Compilation.Matrix;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// One question being answered: the use case as codes, the states of all columns, what was found. Memory that is used again for question after question;
/// belongs to one thread at a time. Deciding and finding allocate nothing.
/// </summary>
internal sealed class Inquiry
{
    private readonly CompiledRules _rules;
    private readonly RuleMatrix _matrix;
    private readonly IColumnStates _states;
    private readonly FoundNorm[] _found;
    private OnePurpose? _onePurpose;
    private DetailScratch? _scratch;

    public Inquiry(CompiledRules rules)
    {
        _rules = rules;
        _matrix = rules.Matrix;
        _states = ColumnStates.For(_matrix);
        _found = new FoundNorm[rules.Norms.Count];
        Question = new EncodedQuestion(_matrix.Conditions, rules.Book);
    }

    /// <summary>Room for the question; any other of the same rules can be asked too.</summary>
    public EncodedQuestion Question { get; }

    /// <summary>Memory for working out details.</summary>
    public DetailScratch Scratch => _scratch ??= new DetailScratch(_rules.Graphs);

    /// <summary>Evaluates the rules and gives the decision.</summary>
    /// <param name="question">The question, its rows selected.</param>
    /// <param name="stretch">The stretch of days asked about.</param>
    public Ruling Decide(EncodedQuestion question, int stretch)
    {
        question.Rows.SetDay(_matrix.Conditions.DayRow(stretch));
        _states.Settle(question.Rows);
        var prohibitions = _states.HighestThatApplies(_matrix.Prohibitions);
        if (prohibitions == Truth.True)
        {
            return Ruling.Of(prohibitions, openDuties: Truth.False, grants: Truth.False, notHeld: Truth.False);
        }

        var notHeld = TextsNotHeld();
        var grants = Grants(question.UseCase, stretch);
        return Ruling.Of(prohibitions, grants == Truth.False && notHeld == Truth.False ? Truth.False : OpenDuties(), grants, notHeld);
    }

    /// <summary>The decision in each stretch of days; worked out anew only where something comes or goes that the use case does not rule out by itself.</summary>
    /// <param name="question">The question, its rows selected.</param>
    /// <returns>The rulings, by date.</returns>
    public Ruling[] DecideEach(EncodedQuestion question)
    {
        var rulings = new Ruling[_rules.Days.Count];
        var concerned = new ulong[_matrix.Stride];
        if (HasSeveralPurposes(question.UseCase))
        {
            // Each is looked at alone too, and then other columns hold.
            Array.Fill(concerned, ulong.MaxValue);
        }
        else
        {
            _matrix.Conditions.MeetOnAnyDay(question.Rows, concerned);
        }

        for (var stretch = 0; stretch < rulings.Length; stretch++)
        {
            rulings[stretch] = stretch > 0 && _matrix.Conditions.AreInForceAlike(stretch - 1, stretch, concerned) ? rulings[stretch - 1] : Decide(question, stretch);
        }

        return rulings;
    }

    /// <summary>Whether a text that decides the use is missing. After <see cref="Decide"/>.</summary>
    public Truth TextsNotHeld() => _states.HighestThatApplies(_matrix.NotHeld);

    /// <summary>The norms that give a finding, in the order of a verdict. After <see cref="Decide"/>.</summary>
    /// <param name="found">Takes them; a place for each norm of the rules is always enough.</param>
    /// <returns>How many there are.</returns>
    public int Find(Span<FoundNorm> found)
    {
        var count = 0;
        for (var word = Next(_matrix.NormColumns, 0); word < _matrix.Stride; word = Next(_matrix.NormColumns, word + 1))
        {
            var (canApply, applies) = (_states.CanApply(word), _states.Applies(word));
            var defeated = _states.Holds(word) & ~canApply;
            for (var open = (canApply | defeated) & _matrix.NormColumns[word]; open != 0; open &= open - 1)
            {
                var bit = open & (0 - open);
                var norm = _matrix.NormAt[(word << 6) + BitOperations.TrailingZeroCount(open)];
                var fulfilled = Fulfilled(norm);
                var status = (applies & bit) != 0 ? fulfilled == Truth.True ? FindingStatus.Fulfilled : FindingStatus.Applies
                    : (defeated & bit) != 0 ? FindingStatus.Defeated
                    : FindingStatus.MayApply;
                found[count++] = new(norm, status, fulfilled);
            }
        }

        MemoryMarshal.Cast<FoundNorm, int>(found[..count]).Sort();
        return count;
    }

    /// <summary>As <see cref="Find(Span{FoundNorm})"/>, as an array of its own.</summary>
    public FoundNorm[] Find() => _found[..Find(_found)];

    /// <summary>The next word, this one included, in which a condition of some columns can hold; the end where there is none.</summary>
    private int Next(BitMemory columns, int word)
    {
        while (word < _matrix.Stride && word % BitMemory.Line != 0 && (_states.CanHold(word) & columns[word]) == 0)
        {
            word++;
        }

        return word % BitMemory.Line == 0 ? _states.NextThatCanApply(columns, word) : word;
    }

    /// <summary>The highest state of "applies and is not fulfilled" of the duties that make a use conditional.</summary>
    private Truth OpenDuties()
    {
        var highest = Truth.False;
        for (var word = Next(_matrix.Duties, 0); word < _matrix.Stride; word = Next(_matrix.Duties, word + 1))
        {
            var applies = _states.Applies(word);
            for (var open = _states.CanApply(word) & _matrix.Duties[word]; open != 0; open &= open - 1)
            {
                var state = (applies & open & (0 - open)) != 0 ? Truth.True : Truth.Unknown;
                highest = highest.Or(state.And(Fulfilled(_matrix.NormAt[(word << 6) + BitOperations.TrailingZeroCount(open)]).Not()));
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

    /// <summary>
    /// Whether the vendor or the law grants the use. With several purposes each needs a grant of its own, one that holds of the use as it is and with that
    /// purpose alone: a grant for one does not cover the other, and one that another purpose excludes covers none.
    /// </summary>
    private Truth Grants(EncodedUseCase useCase, int stretch) =>
        HasSeveralPurposes(useCase)
            ? (_onePurpose ??= new OnePurpose(_matrix, _rules.Book)).LeastGrant(useCase, _rules.Purpose!, stretch, _states)
            : _states.HighestGrant(_matrix.Grants);

    private bool HasSeveralPurposes(EncodedUseCase useCase) => _rules.Purpose is { } purpose && useCase.IsKnown(purpose.Index) && useCase.Elements(purpose.Index).Length > 1;

    /// <summary>Room for a use case with its purposes one by one.</summary>
    private sealed class OnePurpose(RuleMatrix matrix, Codebook book)
    {
        private readonly EncodedQuestion _question = new(matrix.Conditions, book);
        private readonly IColumnStates _states = ColumnStates.For(matrix);

        /// <summary>The least, over the purposes, of the highest state that a grant has both with that purpose alone and with all.</summary>
        public Truth LeastGrant(EncodedUseCase useCase, FactDefinition purpose, int stretch, IColumnStates all)
        {
            var least = Truth.True;
            _question.UseCase.CopyFrom(useCase);
            foreach (var element in useCase.Elements(purpose.Index))
            {
                _question.UseCase.Replace(purpose.Index, [element]);
                _question.Select();
                _question.Rows.SetDay(matrix.Conditions.DayRow(stretch));
                _states.Settle(_question.Rows);
                least = least.And(HighestGrant(all));
            }

            return least;
        }

        private Truth HighestGrant(IColumnStates all)
        {
            var (can, does) = (0UL, 0UL);
            for (var word = 0; word < matrix.Stride; word++)
            {
                can |= matrix.Grants[word] & _states.CanGrant(word) & all.CanGrant(word);
                does |= matrix.Grants[word] & _states.DoesGrant(word) & all.DoesGrant(word);
            }

            return does != 0 ? Truth.True : can != 0 ? Truth.Unknown : Truth.False;
        }
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
