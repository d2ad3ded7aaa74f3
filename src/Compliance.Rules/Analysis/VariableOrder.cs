using Compliance.Rules.Validation;

namespace Compliance.Rules.Analysis;

/// <summary>In which order diagrams ask about facts.</summary>
internal static class VariableOrder
{
    /// <summary>The tests by fact, in the order of the vocabulary: scopes come first there, and what few rules read last.</summary>
    public static IEnumerable<IReadOnlyList<FactTest>> Of(IEnumerable<IGrouping<string, FactTest>> testsByFact) =>
        testsByFact.Select(tests => (IReadOnlyList<FactTest>)[.. tests]).OrderBy(tests => tests[0].Fact.Index).ThenBy(tests => tests[0].Fact.Name, StringComparer.Ordinal);
}
