using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>Whether vendor, product and plan of a use case go together, and what else follows from a fact that is given, as codes. Immutable.</summary>
internal sealed class OfferCodes
{
    private readonly FactCodes[] _facts;
    private readonly ProductCatalogue _products;
    private readonly FactCodes? _vendor;
    private readonly FactCodes? _product;
    private readonly FactCodes? _tier;
    private readonly IReadOnlyList<(int Fact, int On, Brought?[] ByCode)> _presumptions;

    public OfferCodes(Vocabulary vocabulary, FactCodes[] facts)
    {
        _facts = facts;
        _products = vocabulary.Products;
        _vendor = CodesOf(vocabulary, facts, Facts.Vendor);
        _product = CodesOf(vocabulary, facts, Facts.Product);
        _tier = CodesOf(vocabulary, facts, Facts.Tier);
        _presumptions = [.. Runs(vocabulary.ConditionalPresumptions).Select(run => (run[0].Fact.Index, run[0].On.Index, ByCode(facts[run[0].On.Index], run)))];
    }

    /// <summary>Whether what a use case gives of vendor, product and plan goes together.</summary>
    public bool Fit(EncodedUseCase useCase) =>
        _product is null || _products.Offers.Count == 0 || _products.IsPossible(Given(useCase, _vendor), Given(useCase, _product), Given(useCase, _tier));

    /// <summary>Presumes what other facts bring with them; where the answer that it follows from is said not to be known, nothing.</summary>
    public void Presume(EncodedUseCase useCase)
    {
        foreach (var (fact, on, byCode) in _presumptions)
        {
            if (useCase.IsGiven(fact))
            {
                continue;
            }

            if (Presumed(useCase, on, byCode) is { } presumed)
            {
                useCase.Presume(fact, presumed);
            }
            else if (_facts[on].Type == FactType.Boolean && useCase.IsGiven(on) && !useCase.IsKnown(on))
            {
                useCase.LiftPresumption(fact);
            }
        }
    }

    /// <summary>The fact that a presumed fact follows from in a use case, of several the last; null where the presumption is the vocabulary's alone.</summary>
    public int? Behind(EncodedUseCase useCase, int fact)
    {
        for (var place = _presumptions.Count - 1; place >= 0; place--)
        {
            var (presumed, on, byCode) = _presumptions[place];
            if (presumed == fact && Presumed(useCase, on, byCode) is not null)
            {
                return on;
            }
        }

        return null;
    }

    /// <summary>What the value of a fact, or an element of a set, has presumed; of several, the presumption declared last. Null where nothing is.</summary>
    private BoundValue? Presumed(EncodedUseCase useCase, int on, Brought?[] byCode)
    {
        if (!useCase.IsKnown(on))
        {
            return null;
        }

        if (!_facts[on].IsSet)
        {
            return byCode[useCase.Code(on)]?.Value;
        }

        Brought? last = null;
        foreach (var element in useCase.Elements(on))
        {
            last = byCode[element] is { } brought && brought.Place >= (last?.Place ?? 0) ? brought : last;
        }

        return last?.Value;
    }

    /// <summary>Presumptions of one fact that follow from one other, as far as they stand together: what is declared last wins, whatever it follows from.</summary>
    private static List<List<ConditionalPresumption>> Runs(IReadOnlyList<ConditionalPresumption> presumptions)
    {
        var runs = new List<List<ConditionalPresumption>>();
        foreach (var presumption in presumptions)
        {
            if (runs.Count == 0 || runs[^1][0].Fact != presumption.Fact || runs[^1][0].On != presumption.On)
            {
                runs.Add([]);
            }

            runs[^1].Add(presumption);
        }

        return runs;
    }

    private static Brought?[] ByCode(FactCodes on, List<ConditionalPresumption> presumptions)
    {
        var byCode = new Brought?[on.Count];
        for (var place = 0; place < presumptions.Count; place++)
        {
            for (var code = 0; code < byCode.Length; code++)
            {
                if (FollowsFrom(presumptions[place], on, code))
                {
                    byCode[code] = new(place, presumptions[place].Presumed);
                }
            }
        }

        return byCode;
    }

    private static bool FollowsFrom(ConditionalPresumption presumption, FactCodes on, int code) =>
        presumption.Answer is { } answer ? answer == (code == 1) : presumption.FollowsFrom(on.Name(code));

    private static NamedValue? Given(EncodedUseCase useCase, FactCodes? fact) =>
        fact is not null && useCase.IsGiven(fact.Index) && useCase.IsKnown(fact.Index) ? fact.Name(useCase.Code(fact.Index)) : null;

    private static FactCodes? CodesOf(Vocabulary vocabulary, FactCodes[] facts, string name) =>
        vocabulary.Find(name) is { Type: FactType.Enum } fact ? facts[fact.Index] : null;

    /// <summary>What a value brings with it.</summary>
    /// <param name="Place">The presumption's place among those of the fact, from 0.</param>
    /// <param name="Value">The value presumed.</param>
    private sealed record Brought(int Place, BoundValue Value);
}
