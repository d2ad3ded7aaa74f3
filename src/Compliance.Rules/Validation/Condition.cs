using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>A condition over facts, bound to a vocabulary: every fact and value in it exists. Data, not code. Two that say the same are equal wherever they stand. Immutable.</summary>
internal abstract record Condition
{
    /// <summary>The empty conjunction, which always holds.</summary>
    public static Condition Always { get; } = new AllOf([]);

    /// <summary>Where a test, or a condition that was written as an object, stands in its file; null for what no file holds.</summary>
    public SourceLocation? At { get; init; }

    /// <summary>Where it or, where it has no place of its own, its first test stands; null for what no file holds.</summary>
    public SourceLocation? AtOrWithin => At ?? Tests.Select(test => test.At).FirstOrDefault(at => at is not null);

    /// <summary>The facts that it reads, some perhaps more than once.</summary>
    public IEnumerable<FactDefinition> Facts => Tests.Select(test => test.Fact);

    /// <summary>The tests in it.</summary>
    public IEnumerable<FactTest> Tests
    {
        get
        {
            var tests = new List<FactTest>();
            AddTestsTo(tests);
            return tests;
        }
    }

    public virtual bool Equals(Condition? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The conditions that it connects; of a test none.</summary>
    public IReadOnlyList<Condition> Operands => this switch { AllOf all => all.Parts, AnyOf any => any.Parts, Not not => [not.Part], _ => [] };

    /// <summary>Adds the tests of one kind in it.</summary>
    public void AddTestsTo<TTest>(List<TTest> tests)
        where TTest : FactTest
    {
        if (this is FactTest)
        {
            if (this is TTest test)
            {
                tests.Add(test);
            }

            return;
        }

        // Not by an enumerator: of conditions of one part there are thousands.
        var operands = Operands;
        for (var index = 0; index < operands.Count; index++)
        {
            operands[index].AddTestsTo(tests);
        }
    }
}

/// <summary>Conjunction; holds when it is empty.</summary>
internal sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;

/// <summary>Disjunction.</summary>
internal sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;

/// <summary>Negation.</summary>
internal sealed record Not(Condition Part) : Condition;

/// <summary>A test of one fact.</summary>
internal abstract record FactTest(FactDefinition Fact) : Condition;

/// <summary>How the elements of a set must stand to the values of a test.</summary>
internal enum Quantifier
{
    /// <summary>Some element is one of the values or narrower. The only one for enums and regions.</summary>
    Any,

    /// <summary>Each of the values is among the elements.</summary>
    All,

    /// <summary>No element is one of the values.</summary>
    None,

    /// <summary>Every element is one of the values.</summary>
    Only,
}

/// <summary>Compares a fact with named values.</summary>
internal sealed record ValueTest(FactDefinition Fact, Quantifier Quantifier, IReadOnlyList<NamedValue> Values) : FactTest(Fact);

/// <summary>Compares a boolean fact.</summary>
internal sealed record BooleanTest(FactDefinition Fact, bool Expected) : FactTest(Fact);

/// <summary>Asks whether a number lies in one of some ranges.</summary>
internal sealed record NumberTest(FactDefinition Fact, IReadOnlyList<NumberRange> Ranges) : FactTest(Fact)
{
    /// <summary>The numbers that it compares the fact with.</summary>
    public IEnumerable<double> Thresholds => Ranges.SelectMany(range => new[] { range.AtLeast, range.Above, range.AtMost, range.Below }).OfType<double>();
}

/// <summary>A range of numbers; a null bound is open.</summary>
internal readonly record struct NumberRange(double? AtLeast, double? Above, double? AtMost, double? Below)
{
    public static NumberRange Exactly(double number) => new(number, null, number, null);

    public bool Contains(double number) =>
        !(number < AtLeast) && !(number <= Above) && !(number > AtMost) && !(number >= Below);

    /// <summary>Whether every number in it is greater than a bound; null bounds nothing.</summary>
    public bool IsAbove(double? maximum) => AtLeast > maximum || Above >= maximum;

    /// <summary>Whether every number in it is less than a bound; null bounds nothing.</summary>
    public bool IsBelow(double? minimum) => AtMost < minimum || Below <= minimum;

    /// <summary>Whether no number at all is in it.</summary>
    public bool IsEmpty =>
        AtLeast > AtMost || AtLeast >= Below || Above >= AtMost || Above >= Below;
}
