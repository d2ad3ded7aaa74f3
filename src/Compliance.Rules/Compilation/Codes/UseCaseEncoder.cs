using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>Turns use cases into codes without anything in between. Says only whether one fits the vocabulary; the use-case binder says what is wrong.</summary>
internal static class UseCaseEncoder
{
    /// <summary>Encodes a use case; false when a name is unknown or a value does not fit, and then the codes mean nothing.</summary>
    public static bool TryEncode(UseCase useCase, Codebook book, EncodedUseCase encoded)
    {
        encoded.Reset();
        encoded.AsOf = useCase.AsOf;
        var given = useCase.GivenFacts;
        var names = encoded.Names;
        for (var place = 0; place < given.Length; place++)
        {
            if (names.Fact(book, given[place].Key, place) is not { } fact || !TryGive(fact, given[place].Value, encoded))
            {
                return false;
            }
        }

        return encoded.TryComplete();
    }

    /// <summary>Whether a number is one that a fact may have.</summary>
    public static bool Fits(FactDefinition fact, double number) =>
        double.IsFinite(number) && !(number < fact.Minimum) && !(number > fact.Maximum);

    /// <summary>Gives a name of a value: of a set, as its one element.</summary>
    public static bool TryGiveName(FactCodes fact, string name, EncodedUseCase encoded)
    {
        if (fact.IsSet)
        {
            encoded.GiveSet(fact.Index);
            return TryGiveElement(fact, name, encoded) || FactBinder.SaysNone(fact.Fact, name);
        }

        if (fact.Type is not (FactType.Enum or FactType.Region) || encoded.Names.Value(fact, name) is not (>= 0 and var code))
        {
            return false;
        }

        encoded.GiveCode(fact.Index, code, fact.IsShared(code) ? name : null);
        return true;
    }

    private static bool TryGive(FactCodes fact, FactValue value, EncodedUseCase encoded)
    {
        var index = fact.Index;
        switch (value.Kind)
        {
            case FactValueKind.Text:
                return TryGiveName(fact, value.AsText(), encoded);
            case FactValueKind.Set when fact.IsSet:
                encoded.GiveSet(index);
                if (value.SetElements is [var only] && FactBinder.SaysNone(fact.Fact, only))
                {
                    return true;
                }

                foreach (var element in value.SetElements)
                {
                    if (!TryGiveElement(fact, element, encoded))
                    {
                        return false;
                    }
                }

                return true;
            case FactValueKind.Boolean when fact.Type == FactType.Boolean:
                encoded.GiveCode(index, value.AsBoolean() ? 1 : 0);
                return true;
            case FactValueKind.Boolean when fact.IsSet && fact.Fact.TrueMeansAll:
                encoded.GiveSet(index);
                for (var code = 0; value.AsBoolean() && code < fact.Count; code++)
                {
                    encoded.GiveElement(index, code);
                }

                return true;
            case FactValueKind.Number when fact.Type == FactType.Number && Fits(fact.Fact, value.AsNumber()):
                encoded.GiveNumber(index, value.AsNumber());
                return true;
            case FactValueKind.Unknown:
                encoded.GiveUnknown(index);
                return true;
            default:
                return false;
        }
    }

    private static bool TryGiveElement(FactCodes fact, string name, EncodedUseCase encoded)
    {
        if (encoded.Names.Value(fact, name) is not (>= 0 and var code))
        {
            return false;
        }

        encoded.GiveElement(fact.Index, code);
        return true;
    }
}
