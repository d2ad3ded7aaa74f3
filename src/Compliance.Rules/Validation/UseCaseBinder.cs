using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>Checks a use case against a vocabulary: every name exists, every value fits, nothing concluded is given.</summary>
internal static class UseCaseBinder
{
    /// <summary>Binds a use case; null when a fault was reported.</summary>
    /// <param name="useCase">The use case.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="places">Where its facts stand; null for one that was made in code.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static BoundUseCase? Bind(UseCase useCase, Vocabulary vocabulary, UseCaseDocument? places, DiagnosticBag diagnostics)
    {
        var given = new BoundValue?[vocabulary.Facts.Count];
        var seen = vocabulary.Presumptions();
        var faultsBefore = diagnostics.Count;
        foreach (var (name, value) in useCase.Given)
        {
            if (vocabulary.Find(name) is not { } fact)
            {
                diagnostics.Add(() => Faults.UseCaseUnknownFact(NameAt(places, name), name, Known(vocabulary)));
            }
            else if (fact.IsDerived)
            {
                diagnostics.Add(Faults.UseCaseGivesDerived(NameAt(places, name), name));
            }
            else
            {
                var bound = value.Kind == FactValueKind.Unknown ? null : Bind(fact, value, places, diagnostics);
                given[fact.Index] = bound;
                seen[fact.Index] = bound;
            }
        }

        return diagnostics.Count == faultsBefore ? new(given, seen) : null;
    }

    private static BoundValue? Bind(FactDefinition fact, FactValue value, UseCaseDocument? places, DiagnosticBag diagnostics)
    {
        var misfits = new List<Misfit>();
        var bound = FactBinder.Bind(fact, value, misfits);
        foreach (var misfit in misfits)
        {
            var at = places?.ValueAt(fact.Name, misfit.Element) ?? InCode;
            diagnostics.Add(misfit.Kind switch
            {
                MisfitKind.WrongType => ReadingFaults.UseCaseWrongType(at, fact.Name, misfit.Found, FactBinder.Expected(fact)),
                MisfitKind.UnknownValue => Faults.UseCaseUnknownValue(at, fact.Name, misfit.Found, [.. fact.Values.NamesAndAliases]),
                _ => Faults.UseCaseOutOfBounds(at, fact.Name, misfit.Found, fact.Minimum, fact.Maximum),
            });
        }

        return bound;
    }

    private static SourceLocation InCode => SourceLocation.Whole("use case");

    private static SourceLocation NameAt(UseCaseDocument? places, string fact) => places?.NameAt(fact) ?? InCode;

    private static IEnumerable<string> Known(Vocabulary vocabulary) =>
        vocabulary.Facts.Where(fact => !fact.IsDerived).Select(fact => fact.Name).Concat(UseCaseReader.Reserved);
}
