using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>Gathers what to ask: each fact that some norm's status or fulfilment, or a grant, turns on.</summary>
internal static class MissingFactCollector
{
    /// <summary>The facts to ask for, the one that most unknown customer norms read first, then in vocabulary order.</summary>
    /// <param name="affected">The norms that turn on each fact.</param>
    /// <param name="products">Which products and plans go with what is known.</param>
    /// <param name="book">The codes of the facts.</param>
    /// <param name="useCase">The use case, which may give a fact too broadly.</param>
    public static MissingFact[] Collect(AffectedNorms affected, ProductCatalogue products, Codebook book, EncodedUseCase useCase) =>
    [
        .. affected.ByFact()
            .OrderByDescending(pair => pair.Norms.Count(norm => norm.Norm.Bearer == Bearer.Customer))
            .Select(pair => new MissingFact
            {
                Fact = pair.Fact.Name,
                Type = pair.Fact.Type.Name(),
                Question = pair.Fact.Question,
                Options = Options(products, book.Facts[pair.Fact.Index], useCase),
                Affects = ContentList<string>.Owning(AffectedNorms.Ids(pair.Norms)),
            }),
    ];

    private static IReadOnlyList<FactValue> Options(ProductCatalogue products, FactCodes codes, EncodedUseCase useCase)
    {
        var fact = codes.Fact;
        var speaks = products.SpeaksOf(fact);
        if (!fact.Type.HasValues() || !useCase.IsKnown(fact.Index))
        {
            return speaks ? [.. codes.Options.Where((_, code) => products.IsPossible(fact, codes.Name(code), useCase.NameOf))] : codes.Options;
        }

        ReadOnlySpan<int> given = codes.IsSet ? useCase.Elements(fact.Index) : [useCase.Code(fact.Index)];
        var narrower = new List<string>();
        foreach (var code in given)
        {
            narrower.AddRange(fact.Values.Narrower(codes.Name(code)).Where(name => !speaks || products.IsPossible(fact, fact.Values.Find(name)!.Value, useCase.NameOf)));
        }

        return [.. narrower.Distinct(StringComparer.Ordinal).Select(FactValue.Text)];
    }
}
