using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>
/// The facts of a use case as codes, presumptions filled in: what evaluation reads. Memory that is used again and again; belongs to one thread at a time,
/// and to the rules whose codebook it was made with.
/// </summary>
internal sealed class EncodedUseCase
{
    private const int Unknown = -1;

    private readonly Codebook _book;
    private readonly int[] _codes;
    private readonly int[] _elements;
    private readonly double[] _numbers;
    private readonly Origin[] _origins;
    private readonly string?[] _openParts;
    private bool _hasOpenParts;

    public EncodedUseCase(Codebook book)
    {
        _book = book;
        _codes = new int[book.Facts.Length];
        _elements = new int[book.ElementStarts[^1]];
        _numbers = new double[book.Facts.Length];
        _origins = new Origin[book.Facts.Length];
        _openParts = new string?[book.Facts.Length];
        Array.Fill(_codes, Unknown);
    }

    /// <summary>Where what is known of a fact comes from.</summary>
    private enum Origin : byte
    {
        /// <summary>Not given and not presumed.</summary>
        Absent,

        /// <summary>Not given, presumed.</summary>
        Presumed,

        /// <summary>Given, be it as unknown.</summary>
        Given,
    }

    /// <summary>Names looked up lately.</summary>
    public NameMemory Names => field ??= new();

    /// <summary>The day asked about; null where the use case does not say.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>By place in the vocabulary: a scalar's code, the number of elements of a set, -1 where the value is unknown.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    public bool IsKnown(int fact) => _codes[fact] != Unknown;

    /// <summary>Whether the use case speaks of the fact, be it to say that it is not known.</summary>
    public bool IsGiven(int fact) => _origins[fact] == Origin.Given;

    /// <summary>Whether the value is only presumed.</summary>
    public bool IsPresumed(int fact) => _origins[fact] == Origin.Presumed;

    /// <summary>The code of a known enum, region, boolean or number.</summary>
    public int Code(int fact) => _codes[fact];

    /// <summary>The known value of an enum or region; null where it is not known.</summary>
    public NamedValue? NameOf(FactDefinition fact) => IsKnown(fact.Index) ? _book.Facts[fact.Index].Name(_codes[fact.Index]) : null;

    /// <summary>The codes of the elements of a known set, each once, in the order given.</summary>
    public ReadOnlySpan<int> Elements(int fact) => _elements.AsSpan(_book.ElementStarts[fact], _codes[fact]);

    /// <summary>The known value of a fact as verdicts write it.</summary>
    public FactValue Value(FactDefinition fact)
    {
        var codes = _book.Facts[fact.Index];
        return fact.Type switch
        {
            FactType.Number => FactValue.Number(_numbers[fact.Index]),
            FactType.Set => SetOf(codes, Elements(fact.Index)),
            _ when codes.IsShared(_codes[fact.Index]) => FactValue.Text(_openParts[fact.Index]!),
            _ => codes.Value(_codes[fact.Index]),
        };
    }

    /// <summary>Forgets everything but the presumptions.</summary>
    public void Reset() => CopyFrom(_book.Presumptions);

    public void CopyFrom(EncodedUseCase other)
    {
        other._codes.CopyTo(_codes.AsSpan());
        other._origins.CopyTo(_origins.AsSpan());
        other._elements.CopyTo(_elements.AsSpan());
        other._numbers.CopyTo(_numbers.AsSpan());
        if (_hasOpenParts || other._hasOpenParts)
        {
            other._openParts.CopyTo(_openParts.AsSpan());
            _hasOpenParts = other._hasOpenParts;
        }

        AsOf = other.AsOf;
    }

    /// <summary>Gives a fact as not known and not to be presumed.</summary>
    public void GiveUnknown(int fact) => Give(fact, Unknown);

    /// <summary>Gives an enum, region or boolean.</summary>
    /// <param name="fact">The fact's place in the vocabulary.</param>
    /// <param name="code">The code.</param>
    /// <param name="name">The value's name, where the code is shared.</param>
    public void GiveCode(int fact, int code, string? name = null)
    {
        Give(fact, code);
        if (name is not null)
        {
            _openParts[fact] = name;
            _hasOpenParts = true;
        }
    }

    public void GiveNumber(int fact, double number)
    {
        Give(fact, _book.Facts[fact].Find(number));
        _numbers[fact] = number;
    }

    /// <summary>Gives a set, as yet empty.</summary>
    public void GiveSet(int fact) => Give(fact, 0);

    /// <summary>Adds an element to a set that was given; one that is there already changes nothing.</summary>
    public void GiveElement(int fact, int code)
    {
        if (!Elements(fact).Contains(code))
        {
            _elements[_book.ElementStarts[fact] + _codes[fact]++] = code;
        }
    }

    /// <summary>Takes all presumptions away: only what was given is known.</summary>
    public void LiftPresumptions()
    {
        for (var fact = 0; fact < _codes.Length; fact++)
        {
            LiftPresumption(fact);
        }
    }

    /// <summary>Takes the presumption of a fact away, if it has one.</summary>
    public void LiftPresumption(int fact)
    {
        if (_origins[fact] == Origin.Presumed)
        {
            (_codes[fact], _origins[fact]) = (Unknown, Origin.Absent);
        }
    }

    /// <summary>
    /// Ends the giving of facts: false where those of vendor, product and plan do not go together; else what they bring with them is presumed.
    /// </summary>
    public bool TryComplete()
    {
        if (!_book.Offers.Fit(this))
        {
            return false;
        }

        _book.Offers.Presume(this);
        return true;
    }

    /// <summary>Puts other elements in the place of those of a known set, whoever gave it; to look at what another set would change.</summary>
    public void Replace(int fact, ReadOnlySpan<int> elements)
    {
        elements.CopyTo(_elements.AsSpan(_book.ElementStarts[fact]));
        _codes[fact] = elements.Length;
    }

    /// <summary>Takes the facts of a use case as conditions see them, in the place of all that was there.</summary>
    public void Take(BoundUseCase useCase)
    {
        foreach (var fact in _book.Facts)
        {
            GiveUnknown(fact.Index);
            if (useCase[fact.Fact] is { } value)
            {
                Give(fact.Fact, value);
            }
        }
    }

    /// <summary>Presumes the values that the vocabulary states.</summary>
    internal void Presume()
    {
        foreach (var fact in _book.Facts)
        {
            if (fact.Fact.Presumption is { } presumption)
            {
                Presume(fact.Fact.Index, presumption);
            }
        }
    }

    /// <summary>Presumes a value of a fact that is not given.</summary>
    internal void Presume(int fact, BoundValue value)
    {
        Give(_book.Facts[fact].Fact, value);
        _origins[fact] = Origin.Presumed;
    }

    private void Give(FactDefinition fact, BoundValue value)
    {
        switch (fact.Type)
        {
            case FactType.Set:
                GiveSet(fact.Index);
                foreach (var name in value.Names)
                {
                    GiveElement(fact.Index, _book.Facts[fact.Index].Find(name.Name));
                }

                break;
            case FactType.Number:
                GiveNumber(fact.Index, value.Number);
                break;
            case FactType.Boolean:
                GiveCode(fact.Index, value.IsTrue ? 1 : 0);
                break;
            default:
                var code = _book.Facts[fact.Index].Find(value.Names[0].Name);
                GiveCode(fact.Index, code, _book.Facts[fact.Index].IsShared(code) ? value.Names[0].Name : null);
                break;
        }
    }

    private void Give(int fact, int code)
    {
        _codes[fact] = code;
        _origins[fact] = Origin.Given;
    }

    private static FactValue SetOf(FactCodes codes, ReadOnlySpan<int> elements)
    {
        var names = new string[elements.Length];
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = codes.Value(elements[index]).AsText();
        }

        return FactValue.Set(names);
    }
}
