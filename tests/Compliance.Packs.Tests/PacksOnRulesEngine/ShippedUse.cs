using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation.RandomPacks;

namespace Compliance.Packs.Tests.PacksOnRulesEngine;

/// <summary>Draws use cases of the shipped packs: any vendor, broad and narrow values, facts missing and not known, several purposes, days about the dates of texts.</summary>
internal static class ShippedUse
{
    public static UseCase Draw(Dice dice, RuleSet rules, IReadOnlyList<DateOnly> days)
    {
        while (true)
        {
            var drawn = DrawOnce(dice, rules.Vocabulary, dice.Pick(days));
            if (UseCaseBinder.Bind(drawn, rules.Vocabulary, places: null, new DiagnosticBag()) is not null)
            {
                return drawn;
            }
        }
    }

    private static UseCase DrawOnce(Dice dice, Vocabulary vocabulary, DateOnly day)
    {
        var useCase = new UseCase { AsOf = day };
        var absence = dice.Pick([5, 30, 70]);
        foreach (var fact in vocabulary.Facts.Where(fact => !fact.IsDerived && !dice.Chance(fact.Presumed is null ? absence : 85)))
        {
            useCase = useCase.With(fact.Name, dice.Chance(5) ? FactValue.Unknown : Value(dice, fact));
        }

        return dice.Chance(60) ? WithOffer(dice, useCase, vocabulary) : useCase;
    }

    /// <summary>A product of one vendor on a plan it is sold on: else few uses would fit together.</summary>
    private static UseCase WithOffer(Dice dice, UseCase useCase, Vocabulary vocabulary)
    {
        var product = vocabulary.Find(Facts.Product)!;
        var value = product.Values.Find(dice.Pick([.. product.Values.Names]))!.Value;
        var vendor = vocabulary.Products.VendorOf(value);
        useCase = useCase.With(Facts.Product, FactValue.Text(value.Name));
        useCase = vendor is { } known ? useCase.With(Facts.Vendor, FactValue.Text(known.Name)) : useCase;
        return vocabulary.Products.PlansOf(vendor, value) is { Count: > 0 } plans ? useCase.With(Facts.Tier, FactValue.Text(dice.Pick([.. plans]).Name)) : useCase;
    }

    private static FactValue Value(Dice dice, FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => FactValue.Boolean(dice.Chance(50)),
        FactType.Number => FactValue.Number(dice.Pick<double>([0, 12, 13, 15, 16, 17, 18, 40, 1e6, 7e8, 1e9])),
        FactType.Set => FactValue.Set(Enumerable.Range(0, dice.Pick<int>([0, 1, 1, 1, 2, 3])).Select(_ => dice.Pick([.. fact.Values.Names])).Distinct(StringComparer.Ordinal)),
        FactType.Region when dice.Chance(5) => FactValue.Text("US-CA"),
        _ => FactValue.Text(dice.Pick([.. fact.Values.Names])),
    };
}
