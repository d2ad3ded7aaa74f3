using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Importing.Drafting;

/// <summary>Proposes a fact for each member that drafts read and nobody has said anything about. Belongs to one import.</summary>
internal static class MemberFacts
{
    /// <summary>The facts of all members, those already known first.</summary>
    /// <param name="tests">All tests of all drafts.</param>
    /// <param name="known">What the members file says.</param>
    /// <param name="vocabulary">The facts that there are.</param>
    public static IReadOnlyDictionary<string, MemberFact> Of(IEnumerable<DraftTest> tests, IReadOnlyDictionary<string, MemberFact> known, Vocabulary vocabulary)
    {
        var facts = new Dictionary<string, MemberFact>(known, StringComparer.Ordinal);
        var taken = vocabulary.Facts.Select(fact => fact.Name).Concat(known.Values.Select(member => member.Fact)).ToHashSet(StringComparer.Ordinal);
        foreach (var member in tests.GroupBy(test => test.Member, StringComparer.Ordinal).Where(member => !facts.ContainsKey(member.Key)))
        {
            facts.Add(member.Key, Known(member.Key, [.. member], vocabulary) ?? Own(member.Key, [.. member], taken));
        }

        return facts;
    }

    /// <summary>The fact of the vocabulary that has the member's name, if every test of the member fits it.</summary>
    private static MemberFact? Known(string member, IReadOnlyList<DraftTest> tests, Vocabulary vocabulary)
    {
        var name = member.Split('.')[^1];
        var fact = vocabulary.Facts.FirstOrDefault(fact => !fact.IsDerived && string.Equals(fact.Name, name, StringComparison.OrdinalIgnoreCase));
        var proposed = fact is null ? null : new MemberFact(fact.Name, fact.Type, fact);
        return proposed is not null && tests.All(test => proposed.Misfit(test) is null) ? proposed : null;
    }

    /// <summary>A fact of the pack's own, of the type that the first test has.</summary>
    private static MemberFact Own(string member, IReadOnlyList<DraftTest> tests, HashSet<string> taken)
    {
        var type = tests[0].Kind switch
        {
            DraftTestKind.Boolean => FactType.Boolean,
            DraftTestKind.Number => FactType.Number,
            DraftTestKind.Contains => FactType.Set,
            _ => FactType.Enum,
        };
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in tests.SelectMany(test => test.Names).Distinct(StringComparer.Ordinal))
        {
            var value = DraftNames.Unique(DraftNames.Value(name), used);
            if (value != name)
            {
                values.Add(name, value);
            }
        }

        return new(DraftNames.Unique(DraftNames.Fact(member.Split('.')), taken), type, null) { Values = values };
    }
}
