using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>What mutants take, estimated before any is made: each part of a rule makes some, and each of those holds the rule's other parts again.</summary>
internal static class MutantSizes
{
    /// <summary>What a mutant takes by itself, and each part that it holds.</summary>
    private const long BytesPerMutant = 400;

    /// <inheritdoc cref="BytesPerMutant"/>
    private const long BytesPerPart = 16;

    /// <summary>How many mutants a part makes at most, or nearly.</summary>
    private const long MutantsPerPart = 3;

    /// <summary>What is kept of a rule in a use case.</summary>
    private const long BytesPerState = 4;

    /// <summary>So many parts of conditions are read in the time that a step of an analysis takes.</summary>
    private const int PartsReadPerStep = 4;

    /// <summary>Sees whether there is room for the mutants of rules and for what is watched of scenarios.</summary>
    /// <exception cref="LimitReachedException">There is not.</exception>
    public static void Check(RuleSet rules, int scenarios)
    {
        var bytes = rules.Rules.Sum(Of) + rules.Packs.SelectMany(pack => pack.Documents).Sum(document => document.Versions.Count * 2 * BytesPerMutant) + (scenarios * rules.Rules.Count * BytesPerState);
        if (bytes > Limits.MutationBytes.Most)
        {
            throw new LimitReachedException(Faults.TooManyToMutate($"the mutants, or what is watched of the scenarios, take more than {Limits.MutationBytes.InWords}", "test fewer at once", Limits.MutationBytes));
        }
    }

    /// <summary>How many steps it takes to read all rules in the use cases of scenarios.</summary>
    public static long StepsToWatch(RuleSet rules, int scenarios) => scenarios * StepsToRead(rules);

    /// <summary>How many steps it takes to read all rules in one use case.</summary>
    public static long StepsToRead(RuleSet rules) => 1 + (rules.Rules.Sum(rule => 1 + Conditions(rule).Sum(Tests)) / PartsReadPerStep);

    private static long Of(Rule rule)
    {
        var versions = rule.Cites.Sum(cite => (long)cite.Versions.Count);
        return Conditions(rule).Sum(condition => Squared(Parts(condition))) + (4 * versions * BytesPerPart) + (rule is Norm norm ? Squared(norm.Overrides.Count) : 0) + (4 * BytesPerMutant);
    }

    private static long Squared(long parts) => MutantsPerPart * parts * (BytesPerMutant + (parts * BytesPerPart));

    private static IEnumerable<Condition> Conditions(Rule rule) => new[] { rule.When, rule.Unless, (rule as Norm)?.FulfilledWhen }.OfType<Condition>();

    /// <summary>Few values of a test are read of most.</summary>
    private static long Tests(Condition condition) => condition.Tests.Count();

    private static long Parts(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Sum(Parts),
        AnyOf any => 1 + any.Parts.Sum(Parts),
        Not not => 1 + Parts(not.Part),
        ValueTest values => values.Values.Count,
        NumberTest numbers => 2L * numbers.Ranges.Count,
        _ => 1,
    };
}
