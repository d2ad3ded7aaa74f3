using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Linting;

/// <summary>What people ordinarily use AI products for.</summary>
internal static class OrdinaryUse
{
    private static readonly string[] Ordinary = [Purposes.PersonalUse, Purposes.InternalBusinessUse, Purposes.CommercialProduct];

    /// <summary>Some of the ordinary purposes and no other; null in a vocabulary that lacks them.</summary>
    public static Condition? In(Vocabulary vocabulary)
    {
        var purpose = vocabulary.Find(Facts.Purpose);
        var names = Ordinary.Select(name => purpose?.Values.Find(name)).OfType<NamedValue>().ToList();
        return purpose is not { Type: FactType.Set } || names.Count == 0 ? null
            : new AllOf([new ValueTest(purpose, Quantifier.Any, names), new ValueTest(purpose, Quantifier.Only, names)]);
    }
}
