using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// A use case of which some facts are open, ready to be judged with any of their values. Belongs to one search, for it works in one place; not
/// thread-safe.
/// </summary>
internal sealed class OpenCase
{
    private readonly OpenGraph _graph;
    private readonly Truth[] _values;
    private readonly UInt128[] _behind;
    private readonly int _purposeSlot;
    private readonly Severity[] _severities;
    private readonly Truth _prohibited;
    private readonly Truth _dutiesOpen;
    private readonly Truth _granted;
    private readonly int _notHeld;

    /// <param name="slice">The rules in force.</param>
    /// <param name="roles">The norms of the slice by what they do.</param>
    /// <param name="values">By place in the vocabulary: the values of all facts, null where not known.</param>
    /// <param name="slots">The facts that are open.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    public OpenCase(RuleSlice slice, NormRoles roles, IReadOnlyList<BoundValue?> values, IReadOnlyList<Slot> slots, FactDefinition? purpose)
    {
        // Several purposes are looked at one by one, so they are open in this sense even where nobody may change them.
        Slots = purpose is not null && values[purpose.Index]?.Names.Count > 1 && slots.All(slot => slot.Fact != purpose)
            ? [.. slots, new Slot(purpose, [values[purpose.Index]], purpose)]
            : slots;
        _purposeSlot = purpose is null ? -1 : Slots.ToList().FindIndex(slot => slot.Fact == purpose);
        _graph = new(slice.Graph, values, Slots, roles.Nodes.Append(slice.NotHeld));
        _values = _graph.NewValues();
        _behind = new UInt128[_values.Length];
        var open = _graph.OpenNodes;
        Prohibitions = [.. roles.Prohibitions.Where(norm => open[norm.Applies])];
        Exposures = [.. roles.Exposures.Where(norm => open[norm.Applies])];
        _severities = [.. Exposures.Select(norm => norm.Norm.Severity)];
        Duties = [.. roles.Duties.Where(norm => open[norm.Applies] || open[norm.Fulfilled])];
        Grants = [.. roles.Grants.Where(norm => open[norm.Grants])];
        _prohibited = Highest(roles.Prohibitions.Except(Prohibitions), norm => _values[norm.Applies]);
        _dutiesOpen = Highest(roles.Duties.Except(Duties), Outstanding);
        _granted = Highest(roles.Grants.Except(Grants), norm => _values[norm.Grants]);
        _notHeld = slice.NotHeld;
    }

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>The places of the slots that decision or exposures turn on at all.</summary>
    public IReadOnlyList<int> SlotsRead => _graph.SlotsRead;

    /// <summary>How many nodes are evaluated for each judgement.</summary>
    public int NodeCount => _values.Length;

    /// <summary>The norms whose state can change, by what they do.</summary>
    public IReadOnlyList<CompiledNorm> Prohibitions { get; }

    /// <inheritdoc cref="Prohibitions"/>
    public IReadOnlyList<CompiledNorm> Duties { get; }

    /// <inheritdoc cref="Prohibitions"/>
    public IReadOnlyList<CompiledNorm> Grants { get; }

    /// <inheritdoc cref="Prohibitions"/>
    public IReadOnlyList<CompiledNorm> Exposures { get; }

    /// <summary>Judges the use case with a value for each slot.</summary>
    /// <param name="choice">For each slot the place of its value; the method changes it while it works, and back.</param>
    public Judgement Judge(int[] choice)
    {
        _graph.Evaluate(choice, _values);
        var prohibitions = StatesOf(Prohibitions);
        var exposures = StatesOf(Exposures);
        var prohibited = prohibitions.Aggregate(_prohibited, TruthExtensions.Or);
        var duties = Highest(Duties, Outstanding).Or(_dutiesOpen);
        var notHeld = _values[_notHeld];

        // Where nobody knows what the texts say, duties and grants that are held settle nothing that would help.
        var ruling = notHeld == Truth.True ? Ruling.Of(prohibited, Truth.Unknown, Truth.Unknown, notHeld) : Ruling.Of(prohibited, duties, Granted(choice), notHeld);
        return new(ruling, prohibitions, exposures, _severities);
    }

    /// <summary>The slots that the decision, and if wanted the exposures, are left open by.</summary>
    /// <param name="choice">For each slot the place of its value.</param>
    /// <param name="withExposures">Whether exposures are to be settled too.</param>
    /// <param name="reasons">Takes the norms through which they are, each with its slots; null where nobody asks.</param>
    /// <returns>A bit for each slot, as <see cref="OpenGraph.BitOf"/> gives them; zero where everything wanted is settled or rests on facts that are not open.</returns>
    public UInt128 LeftOpenBy(int[] choice, bool withExposures, List<(CompiledNorm Norm, UInt128 Slots)>? reasons = null)
    {
        _graph.Evaluate(choice, _values, _behind);
        var slots = UInt128.Zero;
        if (withExposures)
        {
            Add(Exposures, norm => _behind[norm.Applies]);
        }

        var prohibited = Highest(Prohibitions, norm => _values[norm.Applies]).Or(_prohibited);
        if (prohibited == Truth.True)
        {
            return slots;
        }

        Add(Prohibitions, norm => _behind[norm.Applies]);
        var notHeld = _values[_notHeld];
        slots |= _behind[_notHeld];
        if (notHeld == Truth.True)
        {
            // Nobody knows what the texts say: no grant and no duty that is held settles anything.
            return slots;
        }

        var duties = Highest(Duties, Outstanding).Or(_dutiesOpen);
        var unsettledDuties = duties == Truth.Unknown
            ? Duties.Where(norm => Outstanding(norm) == Truth.Unknown).Select(norm => (Norm: norm, Behind: _behind[norm.Applies] | _behind[norm.Fulfilled])).ToList()
            : [];
        var unsettledGrants = new List<(CompiledNorm Norm, UInt128 Behind)>();
        var all = Grants.Select(norm => (State: _values[norm.Grants], Behind: _behind[norm.Grants])).ToList();
        var granted = Truth.True;
        foreach (var part in PartsOf(choice))
        {
            EvaluatePart(choice, part);
            var grants = Grants.Select((norm, place) => (Norm: norm, State: all[place].State.And(_values[norm.Grants]), Behind: all[place].Behind | _behind[norm.Grants])).ToList();
            var one = grants.Aggregate(_granted, (highest, grant) => highest.Or(grant.State));
            granted = granted.And(one);
            unsettledGrants.AddRange(grants.Where(grant => one == Truth.Unknown && grant.State == Truth.Unknown).Select(grant => (grant.Norm, grant.Behind)));
        }

        // What one purpose is surely not granted, no grant for another makes good, and duties no longer matter.
        foreach (var (norm, behind) in granted switch { Truth.False => [], Truth.True => unsettledDuties, _ => unsettledGrants.Concat(unsettledDuties) })
        {
            AddOne(norm, behind);
        }

        return slots;

        void Add(IEnumerable<CompiledNorm> norms, Func<CompiledNorm, UInt128> behindOf)
        {
            foreach (var norm in norms)
            {
                AddOne(norm, behindOf(norm));
            }
        }

        void AddOne(CompiledNorm norm, UInt128 behind)
        {
            slots |= behind;
            if (behind != UInt128.Zero)
            {
                reasons?.Add((norm, behind));
            }
        }
    }

    /// <summary>Whether each purpose has a grant that holds both with that purpose alone and with all.</summary>
    private Truth Granted(int[] choice)
    {
        var all = Grants.Select(norm => _values[norm.Grants]).ToList();
        var granted = Truth.True;
        foreach (var part in PartsOf(choice))
        {
            EvaluatePart(choice, part);
            granted = granted.And(Grants.Select((norm, place) => all[place].And(_values[norm.Grants])).Aggregate(_granted, TruthExtensions.Or));
        }

        return granted;
    }

    /// <summary>The values of the purpose slot to look at: each of several purposes alone, else the one chosen.</summary>
    private int[] PartsOf(int[] choice) =>
        _purposeSlot >= 0 && Slots[_purposeSlot].PartsOf(choice[_purposeSlot]) is { Length: > 0 } parts ? [.. parts] : [-1];

    /// <summary>Evaluates for one purpose alone.</summary>
    private void EvaluatePart(int[] choice, int part)
    {
        if (part >= 0)
        {
            var whole = choice[_purposeSlot];
            choice[_purposeSlot] = part;
            _graph.Evaluate(choice, _values, _behind);
            choice[_purposeSlot] = whole;
        }
    }

    private Truth[] StatesOf(IReadOnlyList<CompiledNorm> norms)
    {
        var states = new Truth[norms.Count];
        for (var index = 0; index < states.Length; index++)
        {
            states[index] = _values[norms[index].Applies];
        }

        return states;
    }

    private Truth Outstanding(CompiledNorm norm) => _values[norm.Applies].And(_values[norm.Fulfilled].Not());

    private static Truth Highest(IEnumerable<CompiledNorm> norms, Func<CompiledNorm, Truth> stateOf)
    {
        var highest = Truth.False;
        foreach (var norm in norms)
        {
            highest = highest.Or(stateOf(norm));
        }

        return highest;
    }
}
