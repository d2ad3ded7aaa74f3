using System.Globalization;
using Compliance.Benchmarks.Synthetic;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Benchmarks.Shipped;

/// <summary>Use cases about the packs that ship with the library, drawn from their vocabulary: most facts that people are asked for are given.</summary>
internal static class ShippedUseCases
{
    private const string ShippedVendor = "mistral";
    private static readonly DateOnly Day = new(2026, 1, 15);

    public static IReadOnlyList<UseCase> Draw(Vocabulary vocabulary, int count)
    {
        var dice = new Dice(1);
        return [.. Enumerable.Range(1, int.MaxValue).Select(number => Draw(dice, vocabulary, number)).Where(useCase => IsPossible(useCase, vocabulary)).Take(count)];
    }

    /// <summary>Whether there is such a use: most products drawn are another vendor's.</summary>
    private static bool IsPossible(UseCase useCase, Vocabulary vocabulary) => UseCaseBinder.Bind(useCase, vocabulary, places: null, new DiagnosticBag()) is not null;

    private static UseCase Draw(Dice dice, Vocabulary vocabulary, int number)
    {
        var useCase = new UseCase { Id = string.Create(CultureInfo.InvariantCulture, $"use-case-{number}"), AsOf = Day, Vendor = ShippedVendor };
        foreach (var fact in vocabulary.Facts.Where(fact => !fact.IsDerived && fact.Name != Facts.Vendor))
        {
            if (dice.Chance(fact.Presumed is null ? 80 : 10))
            {
                useCase = useCase.With(fact.Name, Value(dice, fact));
            }
        }

        return useCase;
    }

    private static FactValue Value(Dice dice, FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => FactValue.Boolean(dice.Chance(50)),
        FactType.Number => FactValue.Number(dice.Below(80)),
        FactType.Set => FactValue.Set(dice.Pick([.. fact.Values.Names])),
        _ => FactValue.Text(dice.Pick([.. fact.Values.Names])),
    };
}
