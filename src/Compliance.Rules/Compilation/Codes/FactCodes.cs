using System.Collections.Frozen;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>
/// The values of one fact as small numbers from 0, told apart as finely as the rules do: named values by their place in the vocabulary, booleans as 0 and 1,
/// numbers by the stretch between the thresholds that conditions name. Immutable.
/// </summary>
/// <remarks>
/// With the thresholds 13 and 18, numbers have the codes
/// <code>
///   …  &lt; 13 → 0     13 → 1     between → 2     18 → 3     &gt; 18 → 4
/// </code>
/// An unlisted part of a country has a code of its own where a condition names it; all others of the country share one.
/// </remarks>
internal sealed class FactCodes
{
    /// <summary>So few are gone through in less time than it takes to make ready for more.</summary>
    private const int FewValues = 8;

    private readonly NamedValue[] _names;
    private readonly FactValue[] _values;
    private readonly double[] _thresholds;

    /// <param name="fact">The fact.</param>
    /// <param name="openParts">The unlisted parts that conditions name; of regions and sets of them only.</param>
    /// <param name="thresholds">The numbers that conditions name, ascending, each once; of numbers only.</param>
    public FactCodes(FactDefinition fact, IEnumerable<NamedValue> openParts, double[] thresholds)
    {
        Fact = fact;
        Index = fact.Index;
        Type = fact.Type;
        IsSet = fact.Type == FactType.Set;
        _thresholds = thresholds;
        _names = [.. Enumerable.Range(0, fact.Values.Count).Select(fact.Values.At), .. openParts];
        _values = fact.Type == FactType.Boolean ? [FactValue.False, FactValue.True] : [.. _names.Select(name => FactValue.Text(name.Name))];
        Count = fact.Type switch
        {
            FactType.Boolean => 2,
            FactType.Number => (2 * thresholds.Length) + 1,
            _ => _names.Length,
        };
    }

    public FactDefinition Fact { get; }

    /// <summary>The fact's place in the vocabulary.</summary>
    public int Index { get; }

    /// <summary>The fact's type.</summary>
    public FactType Type { get; }

    /// <summary>How many codes there are.</summary>
    public int Count { get; }

    /// <summary>The answers to choose from where nothing is known of the fact: true and false, or all values; none where the answer is open.</summary>
    public IReadOnlyList<FactValue> Options => field ??= ContentList<FactValue>.Of(Type switch
    {
        FactType.Boolean => [FactValue.True, FactValue.False],
        FactType.Enum or FactType.Set => [.. Enumerable.Range(0, Fact.Values.Count).Where(code => !Fact.Values.IsOpenPart(code)).Select(code => _values[code])],
        _ => [],
    });

    public bool IsSet { get; }

    /// <summary>The main names and aliases that the vocabulary lists or a condition names; made when the first use case gives the fact.</summary>
    public SpellingBook Spellings => field ??= new(
        Fact.Values.NamesAndAliases.Select(name => new Spelling(Fact.Values.Find(name)!.Value.Id, FactValue.Text(name)))
            .Concat(_names.Select((value, code) => new Spelling(code, FactValue.Text(value.Name))).Skip(Fact.Values.Count)));

    /// <summary>The code of a named value; -1 when the fact has no such value.</summary>
    public int Find(string name) => Spellings.Find(name) is { } spelling ? spelling.Code : FindInTree(name);

    /// <summary>The code of a number.</summary>
    public int Find(double number)
    {
        var place = Array.BinarySearch(_thresholds, number);
        return place >= 0 ? (2 * place) + 1 : 2 * ~place;
    }

    /// <summary>Whether several values share the code, so that it does not say which was given: numbers between thresholds, unlisted parts.</summary>
    public bool IsShared(int code) => Type == FactType.Number || (Type == FactType.Region && code < Fact.Values.Count && Fact.Values.IsOpenPart(code));

    /// <summary>The value of a code that is not shared, by its main name.</summary>
    public FactValue Value(int code) => _values[code];

    /// <summary>The named value of a code.</summary>
    public NamedValue Name(int code) => _names[code];

    /// <summary>Whether a test holds of the value of a code; of a set, whether one element of that code meets the test's values.</summary>
    private Truth Test(FactTest test, int code) => test switch
    {
        BooleanTest boolean => FactTesting.Holds(boolean, code == 1),
        NumberTest number => FactTesting.Holds(number, Representative(code)),
        ValueTest values => FactTesting.MeetsSome(values, _names[code]),
        _ => throw new InvalidOperationException($"No code for a test of type {test.GetType().Name}."),
    };

    /// <summary>The same for all codes; takes no longer where a test names many values.</summary>
    public Truth[] Test(FactTest test)
    {
        if (test is ValueTest { Values.Count: > FewValues } values)
        {
            return Fact.Values.MeetSome(_names, values.Values);
        }

        var truths = new Truth[Count];
        for (var code = 0; code < truths.Length; code++)
        {
            truths[code] = Test(test, code);
        }

        return truths;
    }

    private int FindInTree(string name) => Fact.Values.Find(name) is { } value ? value.Id : -1;

    /// <summary>A number of the code; no number at all lies between neighbouring doubles, whatever is said of it.</summary>
    private double Representative(int code)
    {
        if (code % 2 == 1)
        {
            return _thresholds[code / 2];
        }

        return (code / 2) switch
        {
            0 => double.NegativeInfinity,
            var above when above == _thresholds.Length => double.PositiveInfinity,
            var above => (_thresholds[above - 1] / 2) + (_thresholds[above] / 2),
        };
    }
}

/// <summary>A name of a value as it may be written.</summary>
/// <param name="Code">The value's code.</param>
/// <param name="Value">The name as a value.</param>
internal sealed record Spelling(int Code, FactValue Value);

/// <summary>How the values of a fact may be written. Immutable.</summary>
internal sealed class SpellingBook
{
    private readonly FrozenDictionary<string, Spelling> _byName;
    private readonly FrozenDictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public SpellingBook(IEnumerable<Spelling> spellings)
    {
        _byName = spellings.ToFrozenDictionary(spelling => spelling.Value.AsText(), StringComparer.Ordinal);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The spelling of a name; null where there is none.</summary>
    public Spelling? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The spelling of a name; null where there is none.</summary>
    public Spelling? Find(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var spelling) ? spelling : null;
}
